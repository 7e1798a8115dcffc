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
import io.budgetai.samples.ImportSummary.Skipped;
import io.budgetai.samples.MonthByMonth.Month;
import io.budgetai.samples.SpendingOverview.Row;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
            eur("5548.35"),
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
            eur("-9225.45"),
            List.of(),
            List.of(),
            "");
    var third = FileResult.refused("c.pdf", "Card", "The file is no statement.");
    assertThat(printed(ImportSummary.of(List.of(first, second, third))))
        .isEqualTo(
            """
            Import  3 files
            File   Account     Rows  New  Known  Skipped  From        To                Balance
            ───────────────────────────────────────────────────────────────────────────────────
            a.csv  Joint        215  215      0        1  2025-01-02  2025-07-30   5,548.35 EUR
            b.csv  Joint      1,222  190  1,032        0  2025-01-02  2026-01-24  -9,225.45 EUR
            c.pdf  Card     refused
            ───────────────────────────────────────────────────────────────────────────────────
                              1,437  405  1,032        1
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
                    71,
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
                    100,
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
                    133,
                    eur("362.84"),
                    State.EXCEEDED)));
    assertThat(printed(overview))
        .isEqualTo(
            """
            Budgets  on 2026-01-25
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
            List.of("USD"));
    assertThat(printed(months))
        .isEqualTo(
            """
            Month by month  EUR
            Month       Income  Spending                   Saved  Net worth
            ───────────────────────────────────────────────────────────────
            Dec 2025  4,727.90  3,100.00  ██████████▌  +1,627.90  23,000.00
            Jan 2026  3,000.00  3,200.10  ██████████▉    -200.10  22,799.90
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
                new TransactionList.Row(
                    "t1",
                    LocalDate.of(2025, 6, 8),
                    "Card",
                    "The Crooked Oar",
                    "The Crooked Oar\033[2J",
                    null,
                    "expense",
                    eur("-73.49"),
                    Money.of("-62.10", "GBP"))),
            "next-page");
    assertThat(printed(list))
        .isEqualTo(
            """
            Transactions  1
            Date        Account  Text                 Category      Amount        Paid
            ──────────────────────────────────────────────────────────────────────────
            2025-06-08  Card     The Crooked Oar␛[2J  -         -73.49 EUR  -62.10 GBP
            more: --after next-page
            """);
  }
}
