package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.money.Money;
import io.budgetai.report.SpendingBy;
import io.budgetai.samples.BudgetOverview.Standing;
import io.budgetai.samples.BudgetOverview.State;
import io.budgetai.samples.CategorizationSummary.CategoryCount;
import io.budgetai.samples.ImportSummary.Counts;
import io.budgetai.samples.ImportSummary.FileResult;
import io.budgetai.samples.ImportSummary.Guess;
import io.budgetai.samples.ImportSummary.Holding;
import io.budgetai.samples.ImportSummary.Skipped;
import io.budgetai.samples.MonthByMonth.Month;
import io.budgetai.samples.MonthByMonth.Sum;
import io.budgetai.samples.SpendingOverview.Row;
import io.budgetai.samples.TransactionList.Part;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
  private static final Screen SCREEN = new Screen(100, true, Color.plain(), false);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static String printed(Document document) {
    var written = new ByteArrayOutputStream();
    document.print(new Page(new PrintStream(written, true, StandardCharsets.UTF_8), SCREEN));
    return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }

  @Test
  @DisplayName("an import says what became of each file, and why lines were left out")
  void importSummary() {
    var first =
        new FileResult(
            "a.csv",
            "Joint",
            "1",
            new Counts(215, 215, 0, 1),
            LocalDate.of(2025, 1, 2),
            LocalDate.of(2025, 7, 30),
            List.of(new Guess("--date-order dmy", "2/1/2025 is 2025-01-02", "--date-order mdy")),
            List.of(new Skipped("Not booked yet.", 1, List.of(9L))),
            "");
    var second =
        new FileResult(
            "b.csv",
            "Joint",
            "2",
            new Counts(1222, 190, 1032, 0),
            LocalDate.of(2025, 1, 2),
            LocalDate.of(2026, 1, 24),
            List.of(),
            List.of(),
            "");
    var third = FileResult.refused("c.pdf", "Card", "The file is no statement.");
    assertThat(
            printed(
                ImportSummary.of(
                    List.of(first, second, third), List.of(new Holding("Joint", eur("-9225.45"))))))
        .isEqualTo(
            """
            Import  3 files
            File   Account     Rows  New  Known  Skipped  From        To
            ────────────────────────────────────────────────────────────────────
            a.csv  Joint        215  215      0        1  2025-01-02  2025-07-30
            b.csv  Joint      1,222  190  1,032        0  2025-01-02  2026-01-24
            c.pdf  Card     refused
            ────────────────────────────────────────────────────────────────────
                              1,437  405  1,032        1
            Joint holds -9,225.45 EUR now.
            1,032 rows were in the books already and were not taken twice.
            Left open, read as by --date-order dmy; to read otherwise say --date-order mdy:
              a.csv (2/1/2025 is 2025-01-02)
            a.csv: skipped line 9: Not booked yet.
            c.pdf: The file is no statement.
            """);
  }

  @Test
  @DisplayName("categorization says which categories are frequent and what is left")
  void categorization() {
    var summary =
        new CategorizationSummary(
            330,
            30,
            45,
            List.of(new CategoryCount("Groceries", 200), new CategoryCount("Coffee", 100)));
    assertThat(printed(summary))
        .isEqualTo(
            """
            Categories  300 of 330 transactions sorted by 45 rules
            Groceries  200  ████████████████████████
            Coffee     100  ████████████
            30 are left to you: budget transactions --uncategorized
            """);
  }

  @Test
  @DisplayName("spending is compared with the span before")
  void spending() {
    var spending =
        new SpendingOverview(
            "January 2026",
            SpendingBy.CATEGORY,
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 1, 25),
            LocalDate.of(2025, 12, 1),
            LocalDate.of(2025, 12, 25),
            List.of(
                new Row("Rent and utilities", eur("1555.01"), eur("1391.75"), eur("163.26")),
                new Row("Food and drink", eur("777.50"), eur("800"), eur("-22.50")),
                new Row("Travel", eur("-12"), eur("0"), eur("-12"))),
            eur("2320.51"),
            eur("2191.75"),
            List.of(Money.of("12", "USD")));
    assertThat(printed(spending))
        .isEqualTo(
            """
            Spending in January 2026  beside 2025-12-01..2025-12-25
            Category                 EUR                          before   change
            ─────────────────────────────────────────────────────────────────────
            Rent and utilities  1,555.01  ████████████████████  1,391.75  +163.26
            Food and drink        777.50  ██████████              800.00   -22.50
            Travel                -12.00                            0.00   -12.00
            ─────────────────────────────────────────────────────────────────────
            Total               2,320.51                        2,191.75  +128.76
            not in it, for want of a rate: 12.00 USD
            """);
  }

  @Test
  @DisplayName("budgets show what is used and left, what was carried, and where the month will end")
  void budgets() {
    var from = LocalDate.of(2026, 1, 1);
    var to = LocalDate.of(2026, 1, 31);
    var overview =
        new BudgetOverview(
            LocalDate.of(2026, 1, 25),
            LocalDate.of(2026, 1, 25),
            List.of(
                new Standing(
                    "1",
                    "Groceries",
                    from,
                    to,
                    eur("722.46"),
                    eur("82.46"),
                    eur("515.80"),
                    eur("206.66"),
                    71L,
                    eur("639.59"),
                    State.ON_TRACK),
                new Standing(
                    "2",
                    "Kindergarten",
                    from,
                    to,
                    eur("214"),
                    eur("0"),
                    eur("214"),
                    eur("0"),
                    100L,
                    eur("214"),
                    State.REACHED),
                new Standing(
                    "3",
                    "Eating out",
                    from,
                    to,
                    eur("220"),
                    eur("0"),
                    eur("292.61"),
                    eur("-72.61"),
                    133L,
                    eur("362.84"),
                    State.EXCEEDED)));
    assertThat(printed(overview))
        .isEqualTo(
            """
            Budgets  January 2026 (2026-01-01 to 2026-01-31), all that is recorded
            Budget                         used   spent      of    left  carried  projected
            ─────────────────────────────────────────────────────────────────────────────────────────
            Groceries     ██████████░░░░   71 %  515.80  722.46  206.66   +82.46     639.59  on track
            Kindergarten  ██████████████  100 %  214.00  214.00    0.00              214.00  REACHED
            Eating out    ██████████████  133 %  292.61  220.00  -72.61              362.84  EXCEEDED
            """);
  }

  @Test
  @DisplayName("the year shows income, spending and net worth month by month")
  void months() {
    var months =
        new MonthByMonth(
            List.of(
                new Month(
                    YearMonth.of(2025, 12),
                    eur("4727.90"),
                    eur("3100"),
                    eur("1627.90"),
                    eur("23000")),
                new Month(
                    YearMonth.of(2026, 1),
                    eur("3000"),
                    eur("3200.10"),
                    eur("-200.10"),
                    eur("22799.90"))),
            new Sum(
                LocalDate.of(2025, 12, 1),
                LocalDate.of(2026, 1, 31),
                eur("7727.90"),
                eur("6300.10"),
                eur("1427.80")),
            new Sum(
                LocalDate.of(2025, 10, 1),
                LocalDate.of(2025, 11, 30),
                eur("7000"),
                eur("6500"),
                eur("500")),
            List.of("USD"));
    assertThat(printed(months))
        .isEqualTo(
            """
            Month by month  EUR
            Month                     Income  Spending                   Saved  Net worth
            ─────────────────────────────────────────────────────────────────────────────
            Dec 2025                4,727.90  3,100.00  ██████████▌  +1,627.90  23,000.00
            Jan 2026                3,000.00  3,200.10  ██████████▉    -200.10  22,799.90
            ─────────────────────────────────────────────────────────────────────────────
            Total                   7,727.90  6,300.10               +1,427.80
            2025-10-01..2025-11-30  7,000.00  6,500.00                 +500.00
            Change                   +727.90   -199.90                 +927.80
            not in it, for want of a rate: USD
            Net worth  █▁  22,799.90 EUR (-200.10 since Dec 2025)
            """);
  }

  @Test
  @DisplayName("a transaction shows what was paid abroad; machines get amounts as text")
  void transactions() {
    var list =
        new TransactionList(
            List.of(
                row(
                    "The Crooked Oar",
                    "The Crooked Oar\033[2J",
                    eur("-73.49"),
                    Money.of("-62.10", "GBP"),
                    null)),
            "next-page");
    assertThat(printed(list))
        .isEqualTo(
            """
            Transactions  1
            Id        Date        Account  Text                 Category      Amount        Paid
            ────────────────────────────────────────────────────────────────────────────────────
            0a1b2c3d  2025-06-08  Card     The Crooked Oar␛[2J  -         -73.49 EUR  -62.10 GBP
            more: --after next-page
            """);
  }

  private static TransactionList.Row row(
      String merchant,
      String description,
      Money amount,
      @Nullable Money paid,
      @Nullable Instant deletedAt,
      Part... parts) {
    return new TransactionList.Row(
        "019a0000-0000-7000-8000-00000a1b2c3d",
        LocalDate.of(2025, 6, 8),
        "a1",
        "Card",
        merchant.isEmpty() ? null : "m1",
        merchant,
        merchant.isEmpty() ? null : "provider",
        description,
        null,
        List.of(),
        parts.length > 1 ? "split" : null,
        null,
        null,
        "expense",
        amount,
        paid,
        false,
        List.of(parts),
        null,
        null,
        null,
        List.of(),
        Instant.EPOCH,
        deletedAt,
        1);
  }

  @Test
  @DisplayName(
      "parts follow their transaction, deleted rows say so, and empty columns are not shown")
  void parts() {
    var list =
        new TransactionList(
            List.of(
                row(
                    "",
                    "Market",
                    eur("-30"),
                    null,
                    Instant.EPOCH,
                    new Part(eur("-10"), "expense", "c1", "Food", "user", null, null, List.of()),
                    new Part(eur("-20"), "expense", null, null, null, null, null, List.of()))),
            null);
    assertThat(printed(list))
        .isEqualTo(
            """
            Transactions  1
            Id        Date                 Account  Text    Category      Amount
            ────────────────────────────────────────────────────────────────────
            0a1b2c3d  2025-06-08  deleted  Card     Market  split     -30.00 EUR
                                                              Food    -10.00 EUR
                                                              -       -20.00 EUR
            """);
  }

  @ParameterizedTest(name = "{0} and {1}: {2}")
  @DisplayName("the bank's text follows the merchant only where it says more")
  @CsvSource(
      delimiter = '|',
      value = {
        "STARBUCKS STORE SEATTLE WA | STARBUCKS STORE 123, SEATTLE WA | STARBUCKS STORE SEATTLE WA",
        "Starbucks | STARBUCKS | Starbucks",
        "Starbucks | STARBUCKS 123 SEATTLE | STARBUCKS 123 SEATTLE",
        "Corner Bakery | POS 0815 CRNR BKRY BERLIN | Corner Bakery, POS 0815 CRNR BKRY BERLIN",
        "Landlord | '' | Landlord",
        "'' | Rent March | Rent March",
      })
  void textOnce(String merchant, String description, String text) {
    assertThat(row(merchant, description, eur("-1"), null, null).text()).isEqualTo(text);
  }

  @Test
  @DisplayName("a budget without a limit has no share of it that is used")
  void noLimit() {
    var day = LocalDate.of(2026, 1, 25);
    var overview =
        new BudgetOverview(
            day,
            day.plusMonths(1),
            List.of(
                new Standing(
                    "1",
                    "Fun",
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 1, 31),
                    eur("-5"),
                    eur("-5"),
                    eur("12"),
                    eur("-17"),
                    null,
                    eur("12"),
                    State.EXCEEDED),
                new Standing(
                    "2",
                    "Food",
                    LocalDate.of(2026, 1, 19),
                    LocalDate.of(2026, 1, 25),
                    eur("50"),
                    eur("0"),
                    eur("25"),
                    eur("25"),
                    50L,
                    eur("25"),
                    State.ON_TRACK)));
    assertThat(printed(overview))
        .isEqualTo(
            """
            Budgets  January 2026 (2026-01-01 to 2026-01-31), all that is recorded
            Budget                  used  spent     of    left  carried
            ─────────────────────────────────────────────────────────────────────
            Fun                        -  12.00  -5.00  -17.00    -5.00  EXCEEDED
            Food    ███████░░░░░░░  50 %  25.00  50.00   25.00           on track
            2026-01-19 to 2026-01-25: Food
            """);
    assertThat(printed(new BudgetOverview(day, day, List.of()))).contains("No budgets yet.");
  }
}
