package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.money.Money;
import io.budgetai.samples.JsonOutput.Failure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JsonOutputTest {
  record Sample(
      YearMonth month,
      LocalDate day,
      Instant at,
      Money amount,
      List<Money> others,
      @Nullable String note) {}

  private static String json(Object document) {
    var written = new ByteArrayOutputStream();
    JsonOutput.write(new PrintStream(written, true, StandardCharsets.UTF_8), document);
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  @DisplayName(
      "fields keep their order, dates are ISO, amounts are strings beside their currency, nulls are"
          + " written")
  void document() {
    var sample =
        new Sample(
            YearMonth.of(2025, 3),
            LocalDate.of(2025, 3, 9),
            Instant.parse("2025-03-09T10:15:30Z"),
            Money.of("-1234.50", "EUR"),
            List.of(Money.of("1200", "JPY")),
            null);
    assertThat(json(sample))
        .isEqualTo(
            """
            {
              "month" : "2025-03",
              "day" : "2025-03-09",
              "at" : "2025-03-09T10:15:30Z",
              "amount" : {
                "amount" : "-1234.50",
                "currency" : "EUR"
              },
              "others" : [ {
                "amount" : "1200",
                "currency" : "JPY"
              } ],
              "note" : null
            }
            """);
  }

  @Test
  @DisplayName("a refusal lists every violation")
  void refusal() {
    var refused = new ValidationException("row 14", "There is no date.", "Maybe remove the row.");
    assertThat(json(Failure.of(refused)))
        .isEqualTo(
            """
            {
              "error" : {
                "code" : "validation",
                "message" : "row 14: There is no date. Maybe remove the row.",
                "retryable" : false,
                "exitCode" : 1,
                "violations" : [ {
                  "where" : "row 14",
                  "problem" : "There is no date.",
                  "remedy" : "Maybe remove the row."
                } ]
              }
            }
            """);
  }

  @Test
  @DisplayName("exit codes tell a refusal from a failure outside and from a fault")
  void exitCodes() {
    assertThat(Failure.of(new ProviderException("The database is locked.", true, null)).error())
        .returns(ExitCode.UNAVAILABLE, Failure.Error::exitCode)
        .returns(true, Failure.Error::retryable);
    assertThat(Failure.of(new IllegalStateException("12.40 EUR")).error())
        .returns(ExitCode.FAULT, Failure.Error::exitCode)
        .returns("The program failed: java.lang.IllegalStateException.", Failure.Error::message);
  }
}
