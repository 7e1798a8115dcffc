package io.budgetai.samples;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import io.budgetai.BudgetException;
import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.money.Money;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/**
 * Writes what a command has to say as one JSON document for machines: fields in the order of the
 * record's components, dates as ISO 8601, amounts as decimal strings beside their currency, no field
 * left out, and characters beyond ASCII escaped, so that a bank's text does nothing to a terminal.
 */
final class JsonOutput {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .addModule(
              new SimpleModule("budget")
                  .addSerializer(Money.class, new MoneySerializer())
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addSerializer(YearMonth.class, ToStringSerializer.instance)
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(UUID.class, ToStringSerializer.instance))
          .build();

  /** What a command that failed writes in place of its document. */
  record Failure(Error error) {
    /**
     * @param code stable, such as {@code validation}
     * @param retryable whether the same call may succeed later
     * @param violations everything wrong with the input; empty for other failures
     */
    record Error(
        String code, String message, boolean retryable, int exitCode, List<Violation> violations) {}

    /** A command line that is wrong by itself. */
    static Failure usage(String message) {
      return new Failure(new Error("usage", message, false, ExitCode.USAGE, List.of()));
    }

    static Failure of(Throwable failure) {
      int exitCode = ExitCode.of(failure);
      if (failure instanceof BudgetException known) {
        boolean retryable = known instanceof ProviderException provider && provider.retryable();
        List<Violation> violations =
            known instanceof ValidationException invalid ? invalid.violations() : List.of();
        return new Failure(
            new Error(
                known.code(), String.valueOf(known.getMessage()), retryable, exitCode, violations));
      }
      if (exitCode == ExitCode.UNAVAILABLE) {
        return new Failure(
            new Error("input-output", ExitCode.describe(failure), true, exitCode, List.of()));
      }
      return new Failure(
          new Error(
              "fault",
              "The program failed: " + failure.getClass().getName() + ".",
              false,
              exitCode,
              List.of()));
    }
  }

  private JsonOutput() {}

  /** Writes one document, a record as a rule, and a line end. */
  static void write(PrintStream out, Object document) {
    try {
      out.println(MAPPER.writeValueAsString(document));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static final class MoneySerializer extends StdSerializer<Money> {
    private static final long serialVersionUID = 1L;

    MoneySerializer() {
      super(Money.class);
    }

    @Override
    public void serialize(Money amount, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeStartObject();
      json.writeStringField("amount", Amounts.plain(amount));
      json.writeStringField("currency", amount.currency().getCurrencyCode());
      json.writeEndObject();
    }
  }
}
