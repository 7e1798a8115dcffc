package io.budgetai.samples;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * Everything that a run takes from the system, so that a test can hand over something else.
 *
 * @param out where answers go
 * @param err where errors and progress go
 * @param charset how both are encoded
 * @param environment the environment's variables
 * @param home the user's folder
 * @param clock what time it is
 * @param zone where the user lives
 * @param locale how the user speaks; decides the currency where nothing else does
 * @param screens what the output goes to; asked only when something is printed for people
 */
record Surroundings(
    PrintStream out,
    PrintStream err,
    Charset charset,
    Map<String, String> environment,
    Path home,
    Clock clock,
    ZoneId zone,
    Locale locale,
    Function<Color.When, Screen> screens) {

  /** Those of this process. */
  static Surroundings ofProcess(PrintStream out, PrintStream err) {
    Map<String, String> environment = System.getenv();
    return new Surroundings(
        out,
        err,
        Encoding.ofOutput(),
        environment,
        Path.of(System.getProperty("user.home")),
        Clock.systemUTC(),
        ZoneId.systemDefault(),
        Locale.getDefault(),
        when -> Screen.detect(when, environment, Encoding.ofOutput()));
  }
}
