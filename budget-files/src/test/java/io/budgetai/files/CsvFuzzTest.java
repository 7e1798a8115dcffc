package io.budgetai.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.ValidationException;
import io.budgetai.imports.StatementOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Damaged statements: whatever the bytes, they become rows or a refusal, and soon. */
@Tag("fuzz")
class CsvFuzzTest {
  private static final Logger LOG = LoggerFactory.getLogger(CsvFuzzTest.class);
  private static final int INPUTS = Integer.getInteger("fuzz.inputs", 1_000_000);
  private static final long SEED = Long.getLong("fuzz.seed", 20_250_307L);
  private static final long SLOWEST_NANOS = 5_000_000_000L;

  private static final String TELLING = "\",;\t|\n\r-+.0129()=\0 ";

  private static final List<byte[]> SAMPLES =
      List.of(
          bytes("Date,Description,Amount\n2025-01-02,\"Shop, small\",-1.00\n", "UTF-8"),
          bytes("\ufeffDatum;Text;Betrag\r\n02.01.2025;Bäcker;-1.234,56\r\n", "UTF-8"),
          bytes(
              "Buchungstag;Soll;Haben;Saldo\n02.01.25;1,00;;9,00\n03.01.25;;2,00;11,00\n",
              "windows-1252"),
          bytes(
              "03 Feb 2025\tPay\t\t500.00\t500.00\n04 Feb 2025\tShop\t20.00\t\t480.00\n", "UTF-8"),
          bytes(
              "\"Date\",\"Type\",\"Amount\"\n\"1/2/25\",\"debit\",\"$1.00\"\n\"1/13/25\",\"credit\",\"(2)\"\n",
              "UTF-8"),
          bytes(
              "Date|Name|Amount|Currency\n20250102|A|-1|EUR\n20250103|B|2|JPY\nTotal||1|\n",
              "UTF-16LE"));

  @Test
  @DisplayName("damaged statements give rows or a refusal, never another error, and never hang")
  void damagedStatements() {
    var random = new Random(SEED);
    long refused = 0;
    long rows = 0;
    long slowest = 0;
    long start = System.nanoTime();
    for (int input = 0; input < INPUTS; input++) {
      byte[] damaged = damage(SAMPLES.get(random.nextInt(SAMPLES.size())), random);
      long begun = System.nanoTime();
      try {
        rows += Statements.read(StatementOptions.inCurrency(Statements.EUR), damaged).rows().size();
      } catch (ValidationException refusal) {
        refused++;
      } catch (RuntimeException | Error broken) {
        throw new AssertionError(
            "Input %d of seed %d broke the reader: %s"
                .formatted(input, SEED, Arrays.toString(damaged)),
            broken);
      }
      slowest = Math.max(slowest, System.nanoTime() - begun);
    }
    LOG.info(
        "{} inputs in {} s: {} refused, {} rows, slowest {} ms",
        INPUTS,
        (System.nanoTime() - start) / 1_000_000_000,
        refused,
        rows,
        slowest / 1_000_000);
    assertThat(rows).isPositive();
    assertThat(refused).isPositive();
    assertThat(slowest).as("nanoseconds for the slowest input").isLessThan(SLOWEST_NANOS);
  }

  /** Changes, drops, doubles and moves bytes; most of the statement stays, so that damage reaches every stage. */
  private static byte[] damage(byte[] sample, Random random) {
    byte[] bytes = sample.clone();
    for (int change = random.nextInt(6); change >= 0 && bytes.length > 2; change--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) TELLING.charAt(random.nextInt(TELLING.length()));
        case 2 -> bytes = Arrays.copyOf(bytes, at + 1);
        case 3 -> bytes = Arrays.copyOfRange(bytes, at, bytes.length);
        case 4 ->
            bytes =
                joined(
                    bytes,
                    Arrays.copyOfRange(
                        bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(40))));
        default -> bytes[at] ^= (byte) (1 << random.nextInt(8));
      }
    }
    return bytes;
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] bytes(String text, String charset) {
    Charset set = charset.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(charset);
    return text.getBytes(set);
  }
}
