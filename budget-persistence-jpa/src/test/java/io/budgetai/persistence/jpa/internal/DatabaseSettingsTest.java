package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseSettingsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      nullValues = "-",
      value = {
        "jdbc:postgresql://host/books?user=me&password=x, jdbc:postgresql://host/books?user=me&password=x, -, -",
        "jdbc:h2:./books, jdbc:h2:./books, -, -",
        "postgresql://me:secret@host/books, jdbc:postgresql://host/books, me, secret",
        "postgres://me:secret@host/books, jdbc:postgresql://host/books, me, secret",
        "postgresql://host/books, jdbc:postgresql://host/books, -, -",
        "mariadb://me:secret@host/books, jdbc:mariadb://host/books, me, secret",
        "mysql://me:secret@host/books?permitMysqlScheme, jdbc:mysql://host/books?permitMysqlScheme, me, secret",
        "postgresql://me@host/books, jdbc:postgresql://host/books, me, -",
        "postgresql://me:a%40b%3Ac%2Fd+e@host:6432/books?sslmode=require,"
            + " jdbc:postgresql://host:6432/books?sslmode=require, me, a@b:c/d+e",
        "postgresql://me:p@ss@host/books, jdbc:postgresql://host/books, me, p@ss",
        "'postgresql://me:x@one:1,two:2/books', 'jdbc:postgresql://one:1,two:2/books', me, x"
      })
  @DisplayName("both forms of a URL are understood, with user and password")
  void urls(String url, String jdbc, String user, String password) {
    DatabaseSettings settings = DatabaseSettings.from(Map.of("DATABASE_URL", url));
    assertThat(settings.url()).isEqualTo(jdbc);
    assertThat(settings.user()).isEqualTo(user);
    assertThat(settings.password()).isEqualTo(password);
  }

  @Test
  @DisplayName("what is given beside a URL counts for more than what is in it")
  void beside() {
    DatabaseSettings settings = DatabaseSettings.of("postgresql://a:b@host/books", "c", "d");
    assertThat(settings.url()).isEqualTo("jdbc:postgresql://host/books");
    assertThat(settings.user()).isEqualTo("c");
    assertThat(settings.password()).isEqualTo("d");
  }

  @Test
  @DisplayName("size and timeout have defaults, and are read where they are given")
  void numbers() {
    DatabaseSettings plain = DatabaseSettings.from(Map.of("DATABASE_URL", "jdbc:h2:./books"));
    assertThat(plain.poolSize()).as("as many as suit the make").isZero();
    assertThat(new Postgres().poolSize()).isEqualTo(10);
    assertThat(plain.timeout()).isEqualTo(Duration.ofSeconds(30));

    DatabaseSettings given =
        DatabaseSettings.from(
            Map.of(
                "DATABASE_URL",
                " jdbc:h2:./books ",
                "DATABASE_POOL_SIZE",
                "4",
                "DATABASE_TIMEOUT",
                "5 s"));
    assertThat(given.url()).isEqualTo("jdbc:h2:./books");
    assertThat(given.poolSize()).isEqualTo(4);
    assertThat(given.timeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  @DisplayName("all that is wrong with the environment is said at once")
  void violations() {
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(
            () ->
                DatabaseSettings.from(
                    Map.of("DATABASE_POOL_SIZE", "1", "DATABASE_TIMEOUT", "half a minute")))
        .satisfies(
            refused ->
                assertThat(refused.violations())
                    .extracting(Violation::where)
                    .containsExactly("DATABASE_URL", "DATABASE_POOL_SIZE", "DATABASE_TIMEOUT"))
        .withMessageContaining("'half a minute'")
        .withMessageContaining("Maybe");
  }

  @ParameterizedTest
  @ValueSource(strings = {"oracle://me:secret@host/books", "jdbc:oracle:me/secret@host", "books"})
  @DisplayName(
      "an unknown make is refused, and the URL, which can hold a password, is not repeated")
  void unknown(String url) {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> UnitsOfWork.open(DatabaseSettings.of(url, null, null), TableNames.USUAL))
        .withMessageContaining("sqlite, h2, postgresql, mariadb, mysql")
        .withMessageNotContaining("secret");
  }

  @Test
  @DisplayName("settings as text hold neither URL nor user nor password")
  void silent() {
    assertThat(DatabaseSettings.of("postgresql://me:secret@host/books", null, null))
        .hasToString("DatabaseSettings[poolSize=0, timeout=PT30S]");
  }
}
