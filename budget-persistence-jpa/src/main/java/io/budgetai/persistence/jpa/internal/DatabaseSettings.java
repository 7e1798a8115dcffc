package io.budgetai.persistence.jpa.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the books are, and what connections of our own to them are like.
 *
 * @param url a JDBC URL
 * @param user who opens them, or {@code null} where the URL or nothing says it
 * @param poolSize how many connections there are at most; {@code 0} for as many as suit the make
 * @param timeout how long a caller waits for a connection, and for the answer to a statement
 */
public record DatabaseSettings(
    String url, @Nullable String user, @Nullable String password, int poolSize, Duration timeout) {
  static final Duration TIMEOUT = Duration.ofSeconds(30);

  private static final String URL = "DATABASE_URL";
  private static final String POOL_SIZE = "DATABASE_POOL_SIZE";
  private static final String SECONDS = "DATABASE_TIMEOUT";

  private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,4})\\s*s?\\s*");

  /** Such as {@code postgresql://user:password@host:5432/books?sslmode=require}. */
  private static final Pattern PLAIN =
      Pattern.compile("(?<scheme>[a-z]+)://(?:(?<login>[^/?]*)@)?(?<rest>.*)");

  /** Settings for a URL in either of its forms; what is given beside it counts for more than what is in it. */
  public static DatabaseSettings of(String url, @Nullable String user, @Nullable String password) {
    return of(url, user, password, 0, TIMEOUT);
  }

  /**
   * Settings from environment variables.
   *
   * @throws ValidationException with all that is wrong with them
   */
  public static DatabaseSettings from(Map<String, String> environment) {
    List<Violation> violations = new ArrayList<>();
    String url = environment.getOrDefault(URL, "").strip();
    if (url.isEmpty()) {
      violations.add(
          new Violation(
              URL,
              "It is missing.",
              "Maybe set it to postgresql://user:password@host/database, or to a JDBC URL."));
    }
    int size = number(environment, POOL_SIZE, 0, 2, violations);
    int seconds = number(environment, SECONDS, (int) TIMEOUT.toSeconds(), 1, violations);
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    return of(url, null, null, size, Duration.ofSeconds(seconds));
  }

  private static int number(
      Map<String, String> environment,
      String variable,
      int otherwise,
      int least,
      List<Violation> violations) {
    String text = environment.getOrDefault(variable, "");
    if (text.isBlank()) {
      return otherwise;
    }
    Matcher number = NUMBER.matcher(text);
    if (number.matches() && Integer.parseInt(number.group(1)) >= least) {
      return Integer.parseInt(number.group(1));
    }
    violations.add(
        new Violation(
            variable,
            "It is '%s', which is no whole number from %d to 9999.".formatted(text, least),
            "Maybe write " + (variable.equals(SECONDS) ? "30, for 30 seconds." : "10.")));
    return otherwise;
  }

  private static DatabaseSettings of(
      String url,
      @Nullable String user,
      @Nullable String password,
      int poolSize,
      Duration timeout) {
    Matcher plain = PLAIN.matcher(url);
    if (!plain.matches()) {
      return new DatabaseSettings(url, user, password, poolSize, timeout);
    }
    String login = plain.group("login") == null ? "" : plain.group("login");
    int colon = login.indexOf(':');
    String inUser = colon < 0 ? login : login.substring(0, colon);
    String inPassword = colon < 0 ? "" : login.substring(colon + 1);
    return new DatabaseSettings(
        "jdbc:" + Vendor.ofScheme(plain.group("scheme")).name() + "://" + plain.group("rest"),
        user == null ? decoded(inUser) : user,
        password == null ? decoded(inPassword) : password,
        poolSize,
        timeout);
  }

  private static @Nullable String decoded(String text) {
    // In this part of a URL a plus sign is a plus sign.
    return text.isEmpty()
        ? null
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** User and password as drivers take them, where they are said beside the URL. */
  Properties login() {
    Properties login = new Properties();
    if (user != null) {
      login.setProperty("user", user);
    }
    if (password != null) {
      login.setProperty("password", password);
    }
    return login;
  }

  /** How long a statement waits for a lock: less than its caller waits for the statement. */
  Duration lockTimeout() {
    return timeout.dividedBy(3);
  }

  /** Says nothing of the URL or the user, which can hold secrets. */
  @Override
  public String toString() {
    return "DatabaseSettings[poolSize=%d, timeout=%s]".formatted(poolSize, timeout);
  }
}
