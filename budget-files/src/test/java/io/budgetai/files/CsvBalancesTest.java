package io.budgetai.files;

import static io.budgetai.files.Statements.EUR;
import static io.budgetai.files.Statements.READER;
import static io.budgetai.files.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.imports.StatementBalances;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What previews say an account held before and after a statement. */
class CsvBalancesTest {
  private static final String HEADER = "Date,Description,Amount,Balance\n";

  private static StatementBalances balances(String before, String after) {
    return new StatementBalances(Money.of(before, "EUR"), Money.of(after, "EUR"));
  }

  @Test
  @DisplayName("the oldest row first, and the newest first")
  void bothOrders() {
    var oldestFirst =
        read(
            HEADER + "2025-01-02,a,-5.00,95.00",
            "2025-01-03,b,20.00,115.00",
            "2025-01-04,c,-1.00,114.00");
    assertThat(oldestFirst.preview().balances()).isEqualTo(balances("100.00", "114.00"));
    var newestFirst =
        read(
            HEADER + "2025-01-04,c,-1.00,114.00",
            "2025-01-03,b,20.00,115.00",
            "2025-01-02,a,-5.00,95.00");
    assertThat(newestFirst.preview().balances()).isEqualTo(balances("100.00", "114.00"));
  }

  @Test
  @DisplayName("nothing where there are no balances, or they do not follow from the amounts")
  void none() {
    assertThat(read("Date,Description,Amount", "2025-01-02,a,-5.00").preview().balances()).isNull();
    assertThat(
            read(
                    HEADER + "2025-01-02,a,-5.00,95.00",
                    "2025-01-03,b,20.00,15.00",
                    "2025-01-04,c,-1.00,7.00")
                .preview()
                .balances())
        .isNull();
  }

  @Test
  @DisplayName("a file longer than the sample is followed to its end")
  void longFile() {
    var text = new StringBuilder(HEADER);
    long cents = 100_00;
    for (int row = 0; row < 12_000; row++) {
      cents -= 1 + row % 7;
      text.append(
          "2025-01-02,Blue Door number %d,-0.0%d,%d.%02d\n"
              .formatted(row, 1 + row % 7, cents / 100, Math.abs(cents % 100)));
      if (cents < 20_00) {
        cents += 500_00;
        text.append("2025-01-02,Green Door,500.00,%d.%02d\n".formatted(cents / 100, cents % 100));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isGreaterThan(256 << 10);
    var preview =
        READER.preview(StatementSource.of("long.csv", bytes), StatementOptions.inCurrency(EUR));
    assertThat(preview.rows()).hasSize(20);
    assertThat(preview.balances())
        .isEqualTo(new StatementBalances(Money.of("100.00", "EUR"), Money.ofMinor(cents, EUR)));
  }
}
