package io.budgetai.samples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/**
 * One run of the command line in this process.
 *
 * @param exitCode what the shell gets
 * @param out standard output
 * @param err standard error
 */
record Run(int exitCode, String out, String err) {
  private static final ObjectMapper STRICT =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** Runs a command at noon of a day in Berlin, with nothing in the environment. */
  static Run at(String day, Path home, String... args) {
    ZoneId zone = ZoneId.of("Europe/Berlin");
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    int exitCode =
        BudgetCommand.run(
            new Surroundings(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                StandardCharsets.UTF_8,
                Map.of(),
                home,
                Clock.fixed(Instant.parse(day + "T11:00:00Z"), zone),
                zone,
                Locale.GERMANY,
                when -> new Screen(100, true, Color.decide(when, false, Map.of()), false)),
            args);
    return new Run(exitCode, text(out), text(err));
  }

  private static String text(ByteArrayOutputStream written) {
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  /** Standard output, which must be exactly one JSON document. */
  JsonNode json() {
    try {
      return STRICT.readTree(out);
    } catch (JsonProcessingException noJson) {
      throw new AssertionError("The output is not one JSON document:\n" + out, noJson);
    }
  }
}
