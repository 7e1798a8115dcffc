package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Budgets, and the reports about them, from the command line. */
class BudgetCommandsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void statement() throws IOException {
    Path statement = folder.resolve("giro.csv");
    Files.writeString(
        statement,
        """
        Date,Description,Amount,Currency
        2025-01-10,Grocery Store,-60.00,EUR
        2025-02-10,Grocery Store,-30.00,EUR
        2025-02-25,Salary,2000.00,EUR
        2025-03-03,Grocery Store,-20.00,EUR
        2025-03-25,Salary,2100.00,EUR
        2025-03-29,Grocery Store,-31.20,EUR
        """);
    ok("rules", "starter");
    ok("import", statement.toString(), "--account", "Giro");
  }

  private Run run(String... args) {
    return Run.at("2025-03-31", folder, args);
  }

  private JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    Run run = run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    return run.json();
  }

  private String ok(String... args) {
    Run run = run(args);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    return run.out();
  }

  private String refused(String... args) {
    Run run = run(args);
    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  @Test
  @DisplayName(
      "a day asks about its period, with all that is recorded; past periods foretell nothing")
  void wholePeriods() {
    assertThat(ok("budget")).contains("No budgets yet.").contains("budget budget set NAME AMOUNT");
    ok("budget", "set", "Food", "100", "--category", "Groceries", "--from", "2025-01-01");
    String march = "March 2025 (2025-03-01 to 2025-03-31), all that is recorded";
    assertThat(ok("budget", "--on", "2025-03-10")).contains(march).contains("51.20");
    assertThat(ok("budget", "--on", "2025-03-31")).contains(march).contains("projected");
    assertThat(ok("budget", "--on", "2025-01-10"))
        .contains("January 2025 (2025-01-01 to 2025-01-31)")
        .doesNotContain("projected");
  }

  @Test
  @DisplayName("without a limit no share of it is used")
  void noLimit() {
    ok("budget", "set", "Food", "0", "--category", "Groceries");
    assertThat(ok("budget")).contains("EXCEEDED").doesNotContain("%").doesNotContain("█");
    assertThat(json("budget").at("/budgets/0/usedPercent").isNull()).isTrue();
  }

  @Test
  @DisplayName("more than is left is moved only by force, and what stands then is said")
  void moves() {
    ok("budget", "set", "Food", "100", "--category", "Groceries");
    ok("budget", "set", "Fun", "50", "--category", "Entertainment");
    assertThat(refused("budget", "move", "Food", "Fun", "48.81"))
        .contains("Budget Food has 48.80 EUR left in that period and would fall below zero.")
        .contains("--force");
    assertThat(ok("budget", "move", "Food", "Fun", "48.80"))
        .contains("Moved 48.80 EUR from Food to Fun")
        .contains("98.80");
    JsonNode forced = json("budget", "move", "Food", "Fun", "10", "--force");
    assertThat(forced.at("/from/remaining/amount").asText()).isEqualTo("-10.00");
    assertThat(forced.at("/to/remaining/amount").asText()).isEqualTo("108.80");
  }

  @Test
  @DisplayName("every option changes a budget that is there, and what is not said stays")
  void changes() {
    ok("budget", "set", "Food", "100", "--category", "Groceries", "--from", "2025-01-01");
    JsonNode none = json("budget").at("/budgets/0");
    assertThat(none.at("/limit/amount").asText()).isEqualTo("100.00");
    ok("budget", "set", "Food", "--rollover", "full");
    assertThat(json("budget").at("/budgets/0/limit/amount").asText()).isEqualTo("210.00");
    ok("budget", "set", "Food", "--cap", "25");
    assertThat(json("budget").at("/budgets/0/limit/amount").asText()).isEqualTo("125.00");
    ok("budget", "set", "Food", "--rollover", "none");
    ok("budget", "set", "Food", "--every", "quarter");
    JsonNode quarter = json("budget").at("/budgets/0");
    assertThat(quarter.at("/from").asText()).isEqualTo("2025-01-01");
    assertThat(quarter.at("/spent/amount").asText()).isEqualTo("141.20");
    ok("budget", "set", "Food", "300", "--category", "Entertainment", "--every", "month");
    JsonNode other = json("budget").at("/budgets/0");
    assertThat(other.at("/limit/amount").asText()).isEqualTo("300.00");
    assertThat(other.at("/spent/amount").asText()).isEqualTo("0.00");
    assertThat(refused("budget", "set", "Food")).contains("Nothing is said");
    assertThat(refused("budget", "set", "Food", "--envelope")).contains("cannot become one");
    assertThat(refused("budget", "set", "Food", "--tag", "x", "--from", "2025-03-01"))
        .contains("--from");
  }

  @Test
  @DisplayName("options that say the opposite of each other are refused")
  void contradictions() {
    assertThat(refused("budget", "set", "Food", "10", "--rollover", "full", "--cap", "5"))
        .contains("The rollover full has no cap.");
    assertThat(refused("budget", "set", "Food", "10", "--envelope", "--cap", "5"))
        .contains("--envelope");
    assertThat(refused("budget", "set", "Food", "10", "--envelope", "--rollover", "none"))
        .contains("--envelope");
    assertThat(refused("budget", "set", "Food", "10", "--rollover", "capped")).contains("cap");
    assertThat(refused("budget", "set", "Food", "10", "--template", "average:2"))
        .contains("finds the amount by itself");
    assertThat(refused("budget", "set", "Food")).contains("a new one needs an amount");
    assertThat(json("budget").at("/budgets")).isEmpty();
  }

  @Test
  @DisplayName("amounts are fixed, an average, a share of income, or what a target takes")
  void templates() {
    ok("budget", "set", "Average", "--template", "average:2", "--category", "Groceries");
    ok("budget", "set", "Income", "--template", "income:10", "--category", "Entertainment");
    ok("budget", "set", "Target", "90", "--template", "target:2025-05-31", "--tag", "bicycle");
    ok("budget", "set", "Word", "average", "--category", "Groceries");
    JsonNode budgets = json("budget").at("/budgets");
    assertThat(budgets.findValuesAsText("name"))
        .containsExactly("Average", "Income", "Target", "Word");
    assertThat(budgets.at("/0/limit/amount").asText()).isEqualTo("45.00");
    assertThat(budgets.at("/1/limit/amount").asText()).isEqualTo("200.00");
    assertThat(budgets.at("/2/limit/amount").asText()).isEqualTo("30.00");
    assertThat(refused("budget", "set", "None", "average", "--category", "Entertainment"))
        .contains("so there is no average");
    assertThat(refused("budget", "set", "None", "5", "--template", "guess"))
        .contains("There is no template guess.");
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @DisplayName("periods are written short")
  @CsvSource({
    "week, 2025-03-31, 2025-04-06",
    "week:sunday, 2025-03-30, 2025-04-05",
    "two-weeks, 2025-03-31, 2025-04-13",
    "two-weeks:2025-03-24, 2025-03-24, 2025-04-06",
    "month, 2025-03-01, 2025-03-31",
    "month:15, 2025-03-15, 2025-04-14",
    "payday:25, 2025-03-25, 2025-04-24",
    "payday:last, 2025-03-31, 2025-04-29",
    "payweeks:2:2025-03-21, 2025-03-21, 2025-04-03",
    "quarter, 2025-01-01, 2025-03-31",
    "year, 2025-01-01, 2025-12-31",
    "year:04-06, 2024-04-06, 2025-04-05",
    "manual, 2025-03-31, 9999-12-31"
  })
  void periods(String every, String from, String to) {
    JsonNode made = json("budget", "set", "Fun", "10", "--every", every).at("/budgets/0");
    assertThat(made.at("/from").asText()).isEqualTo(from);
    assertThat(made.at("/to").asText()).isEqualTo(to);
  }

  @Test
  @DisplayName("an unknown period is refused with those that there are")
  void unknownPeriod() {
    assertThat(refused("budget", "set", "Fun", "10", "--every", "moon")).contains("payday:last");
  }

  @Test
  @DisplayName(
      "the budget report says period, planned, actual and difference, sums them, and compares")
  void budgetReport() {
    ok("budget", "set", "Food", "100", "--category", "Groceries", "--from", "2025-02-01");
    String year = ok("report", "budget", "--period", "2025", "--compare", "none");
    assertThat(year)
        .contains("Period", "Planned", "Actual", "Difference")
        .contains("February 2025", "March 2025", "Total EUR");
    JsonNode march = json("report", "budget", "--period", "2025-03");
    assertThat(march.at("/budgets/0/periods")).hasSize(1);
    JsonNode total = march.at("/totals/0");
    assertThat(total.at("/planned/amount").asText()).isEqualTo("100.00");
    assertThat(total.at("/actual/amount").asText()).isEqualTo("51.20");
    assertThat(total.at("/difference/amount").asText()).isEqualTo("48.80");
    assertThat(total.at("/before/amount").asText()).isEqualTo("30.00");
    assertThat(total.at("/change/amount").asText()).isEqualTo("21.20");
    assertThat(
            json("report", "budget", "--period", "2025-03", "--compare", "year-before")
                .at("/totals/0/before/amount")
                .asText())
        .isEqualTo("0.00");
  }

  @Test
  @DisplayName("the income report sums its months, and is set beside other days")
  void incomeReport() {
    JsonNode march = json("report", "income", "--period", "2025-03", "--compare", "previous");
    assertThat(march.at("/total/saved/amount").asText()).isEqualTo("2048.80");
    assertThat(march.at("/before/income/amount").asText()).isEqualTo("2000.00");
    assertThat(march.at("/before/from").asText()).isEqualTo("2025-02-01");
    assertThat(ok("report", "income", "--period", "2025-03", "--compare", "previous"))
        .contains("February 2025")
        .contains("Change");
    assertThat(json("report", "income", "--compare", "none").at("/before").isNull()).isTrue();
    Run wrong = run("report", "income", "--compare", "never");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err()).contains("previous and year-before");
  }

  @Test
  @DisplayName(
      "a transaction's JSON is its whole record, and each part of a split has its own source")
  void wholeTransactions() {
    JsonNode one = json("transactions", "--text", "grocery").at("/transactions/0");
    assertThat(one.at("/importId").asText()).isNotEmpty();
    assertThat(one.at("/categorySource").asText()).isEqualTo("rule");
    assertThat(one.at("/rule").asText()).isNotEmpty();
    assertThat(one.at("/parts")).hasSize(1);
    String id = one.at("/id").asText();
    ok("transactions", "edit", id, "--note", "with Robin", "--tag", "party");
    ok("transactions", "split", id, "10=Groceries", "rest=Coffee");
    JsonNode split = json("transactions", "--text", "grocery").at("/transactions/0");
    assertThat(split.at("/note").asText()).isEqualTo("with Robin");
    assertThat(split.at("/tags/0").asText()).isEqualTo("party");
    assertThat(split.at("/parts/0/amount/amount").asText()).isEqualTo("-10.00");
    assertThat(split.at("/parts/1/category").asText()).endsWith("Coffee");
    assertThat(split.at("/accountId").asText()).isNotEmpty();
    assertThat(split.at("/deletedAt").isNull()).isTrue();
    assertThat(ok("rules", "explain", id))
        .contains("Coffee", "-21.20 EUR", "user")
        .doesNotContain("null");
    assertThat(ok("transactions", "--text", "grocery")).doesNotContain("Paid");
    ok("transactions", "delete", id);
    assertThat(ok("transactions", "--deleted")).contains("deleted");
  }
}
