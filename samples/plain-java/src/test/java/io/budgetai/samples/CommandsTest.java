package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.budgetai.ValidationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command, against books of its own. */
class CommandsTest {
  @TempDir private Path folder = Path.of("");

  private Path march = Path.of("");

  @BeforeEach
  void statement() throws IOException {
    march = folder.resolve("march.csv");
    Files.writeString(
        march,
        """
        Date,Description,Amount,Currency
        2025-03-03,Grocery Store,-20.00,EUR
        2025-03-14,Corner Bakery \u001b[31m,-4.50,EUR
        2025-03-25,Salary,2100.00,EUR
        2025-03-31,Grocery Store,-31.20,EUR
        """);
  }

  private Run run(String... args) {
    return Run.at("2025-03-31", folder, args);
  }

  private JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    Run run = run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.err()).isEmpty();
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

  private void imported() {
    ok("rules", "starter");
    ok("import", march.toString(), "--account", "Giro");
  }

  @Test
  @DisplayName("import takes each row once, and undo takes back what nobody edited")
  void importAndUndo() {
    imported();
    JsonNode again = json("import", march.toString(), "--account", "Giro");
    assertThat(again.at("/total/created").asInt()).isZero();
    assertThat(again.at("/total/duplicates").asInt()).isEqualTo(4);
    ok("undo", again.at("/files/0/importId").asText());
    String bakery = json("transactions", "--text", "bakery").at("/transactions/0/id").asText();
    ok("transactions", "edit", bakery, "--note", "with Robin");
    JsonNode undone = json("undo");
    assertThat(undone.at("/deleted").asInt()).isEqualTo(3);
    assertThat(undone.at("/kept/0/transaction").asText()).isEqualTo(bakery);
    assertThat(undone.at("/kept/0/reason").asText()).isEqualTo("edited");
    assertThat(refused("undo")).contains("There is no import to take back.");
  }

  @Test
  @DisplayName("an import says the file's own days, and what the account holds behind all files")
  void ownDays() throws IOException {
    imported();
    Path april = folder.resolve("april.csv");
    Files.writeString(
        april,
        """
        Date,Description,Amount,Currency
        2025-03-31,Grocery Store,-31.20,EUR
        2025-04-02,Grocery Store,-10.00,EUR
        """);
    JsonNode file = json("import", april.toString(), "--account", "Giro");
    assertThat(file.at("/files/0/first").asText()).isEqualTo("2025-03-31");
    assertThat(file.at("/files/0/last").asText()).isEqualTo("2025-04-02");
    assertThat(file.at("/accounts/0/balance/amount").asText()).isEqualTo("2034.30");
    assertThat(json("import", april.toString()).at("/files/0/account").asText()).isEqualTo("april");
  }

  @Test
  @DisplayName("a preview stores nothing; a saved mapping reads the next file; a bad row is named")
  void mappings() throws IOException {
    JsonNode preview = json("import", march.toString(), "--preview");
    assertThat(preview.at("/files/0/rows")).hasSize(4);
    assertThat(preview.at("/files/0/dates").asText()).isEqualTo("year first");
    assertThat(json("transactions").at("/transactions")).isEmpty();
    ok("import", march.toString(), "--account", "Giro", "--save-mapping", "My bank");
    assertThat(
            json("import", march.toString(), "--account", "Giro", "--mapping", "my").at("/total"))
        .isNotEmpty();
    assertThat(refused("import", march.toString(), "--mapping", "Your bank"))
        .contains("There is no Your bank. Maybe My bank.");
    Path bad = folder.resolve("bad.csv");
    Files.writeString(bad, Files.readString(march) + "2025-02-30,Nothing,-1.00,EUR\n");
    assertThat(refused("import", bad.toString(), "--account", "Giro")).contains("row 6");
    assertThat(
            json("import", bad.toString(), "--account", "Giro", "--skip-bad-rows")
                .at("/files/0/skipped/0/lines/0")
                .asInt())
        .isEqualTo(6);
    assertThat(run("import", folder.resolve("none.csv").toString()).exitCode())
        .isEqualTo(ExitCode.UNAVAILABLE);
  }

  @Test
  @DisplayName("books that are not there are made by what records, and only named by what reads")
  void missingBooks() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    for (List<String> command :
        List.of(
            List.of("transactions"),
            List.of("transactions", "add", "3"),
            List.of("accounts"),
            List.of("imports"),
            List.of("categories"),
            List.of("rules"),
            List.of("budget"),
            List.of("report", "networth"),
            List.of("audit"),
            List.of("undo"))) {
      List<String> all = new ArrayList<>(command);
      all.addAll(List.of("--db", nowhere.resolve("books.db").toString()));
      assertThat(refused(all.toArray(String[]::new)))
          .contains("There is no file " + nowhere.resolve("books.db") + ".")
          .contains("Maybe run budget demo, budget import FILE or budget accounts open NAME");
    }
    assertThat(nowhere).doesNotExist();
    Path books = nowhere.resolve("books.db");
    ok("import", march.toString(), "--account", "Giro", "--db", books.toString());
    try (Stream<Path> made = Files.list(nowhere)) {
      assertThat(made).containsExactly(books);
    }
    Path copy = Files.copy(books, folder.resolve("copy.db"));
    assertThat(json("transactions", "--db", copy.toString()).at("/transactions")).hasSize(4);
    assertThat(refused("transactions", "--db", folder.toString())).contains("is a folder.");
    Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear bank, ".repeat(100));
    Run noDatabase = run("transactions", "--db", letter.toString());
    assertThat(noDatabase.exitCode()).isEqualTo(ExitCode.UNAVAILABLE);
    assertThat(noDatabase.err())
        .contains("The file is no database of this library")
        .doesNotContain("try again");
  }

  @Test
  @DisplayName("accounts are opened, listed, renamed and closed, and cash is recorded in one")
  void accounts() {
    ok("accounts", "open", "Wallet", "--kind", "cash", "--opening", "50.00", "--on", "2025-03-01");
    ok("accounts", "open", "Travel card", "--kind", "card", "--currency", "USD");
    ok("transactions", "add", "12.40", "--at", "Market", "--account", "Wallet");
    JsonNode accounts = json("accounts").at("/accounts");
    assertThat(accounts.findValuesAsText("name")).containsExactly("Travel card", "Wallet");
    assertThat(accounts.get(1).at("/kind").asText()).isEqualTo("cash");
    assertThat(accounts.get(1).at("/balance/amount").asText()).isEqualTo("37.60");
    ok("accounts", "rename", "Wallet", "Purse");
    assertThat(ok("accounts"))
        .contains("37.60")
        .contains("Purse")
        .contains(ShortId.of(accounts.get(1).at("/id").asText()));
    ok("accounts", "close", "Purse");
    assertThat(ok("accounts")).contains("closed");
    assertThat(refused("transactions", "add", "3", "--account", "Purse")).contains("is closed.");
    ok("accounts", "reopen", "Purse");
    ok("transactions", "add", "3", "--account", "Purse");
    assertThat(refused("accounts", "open", "Jar", "--kind", "cash", "--opening", "1.005"))
        .contains("Maybe round it to 2 first.");
  }

  @Test
  @DisplayName("imports are listed with what became of them, and undone by the end of an id")
  void imports() {
    imported();
    JsonNode imports = json("imports").at("/imports");
    assertThat(imports).hasSize(1);
    assertThat(imports.get(0).at("/file").asText()).isEqualTo("march.csv");
    assertThat(imports.get(0).at("/day").asText()).isEqualTo("2025-03-31");
    assertThat(imports.get(0).at("/rows").asInt()).isEqualTo(4);
    String id = ShortId.of(imports.get(0).at("/id").asText());
    assertThat(ok("imports")).contains(id).contains("finished");
    assertThat(ok("undo", id)).contains("4 transactions deleted");
    assertThat(ok("imports")).contains("reverted");
  }

  @Test
  @DisplayName("a thing is named by its id or the end of it, and what is no id is said to be none")
  void ids() {
    imported();
    String id = json("transactions", "--text", "bakery").at("/transactions/0/id").asText();
    ok("transactions", "edit", ShortId.of(id), "--note", "with Robin");
    ok("transactions", "delete", ShortId.of(id).toUpperCase(Locale.ROOT));
    ok("transactions", "restore", id);
    assertThat(ok("rules", "explain", ShortId.of(id))).contains("Bakery");
    assertThat(refused("transactions", "delete", "0123456789abcdef0123"))
        .contains("There is no transaction whose id ends in 0123456789abcdef0123.");
    assertThat(refused("undo", "latest")).contains("latest is no id, nor the end of one.");
    UUID one = UUID.fromString("01890000-0000-7000-8000-00000000abcd");
    UUID other = UUID.fromString("01890000-0000-7000-9000-00000000abcd");
    assertThatThrownBy(() -> ShortId.find("thing", "abcd", "a list", () -> List.of(one, other)))
        .isInstanceOf(ValidationException.class)
        .hasMessage("thing: 2 ids end in abcd. Maybe give more of it; --json lists whole ids.");
  }

  @Test
  @DisplayName("a payment that came in on a card is a transfer in by the starter rules")
  void cardPayment() throws IOException {
    Path card = folder.resolve("card.csv");
    Files.writeString(
        card,
        """
        Date,Description,Amount,Currency
        2025-03-03,Payment Thank You,500.00,EUR
        2025-03-04,Credit Card Payment,-500.00,EUR
        """);
    ok("rules", "starter");
    ok("import", card.toString());
    JsonNode sorted = json("transactions", "--sort", "oldest").at("/transactions");
    assertThat(sorted.get(0).at("/category").asText()).isEqualTo("Transfer in: From own account");
    assertThat(sorted.get(1).at("/category").asText()).isEqualTo("Transfer out: Card payment");
  }

  @Test
  @DisplayName("what a file leaves open is asked, with the option that answers it")
  void questions() throws IOException {
    Path open = folder.resolve("open.csv");
    Files.writeString(
        open,
        """
        Date,Description,Amount
        03/02/2025,Coffee,-3.00
        05/02/2025,Coffee,-3.20
        """);
    assertThat(refused("import", open.toString()))
        .contains("--date-order dmy (")
        .contains("--date-order mdy (");
    ok("import", open.toString(), "--date-order", "dmy", "--account", "Giro");
    assertThat(json("transactions", "--sort", "oldest").at("/transactions/0/date").asText())
        .isEqualTo("2025-02-03");
  }

  @Test
  @DisplayName("transactions are found, added, edited, split, deleted and restored")
  void transactions() {
    imported();
    assertThat(ok("transactions")).contains("Corner Bakery").doesNotContain("\u001b");
    JsonNode page = json("transactions", "--limit", "3");
    String cursor = page.at("/next").asText();
    assertThat(json("transactions", "--limit", "3", "--after", cursor).at("/transactions"))
        .hasSize(1);
    assertThat(
            json("transactions", "--min", "20", "--max", "32", "--kind", "expense")
                .at("/transactions"))
        .hasSize(2);
    assertThat(
            json("transactions", "--category", "Groceries", "--from", "2025-03-10")
                .at("/transactions"))
        .hasSize(2);
    JsonNode added =
        json(
            "transactions",
            "add",
            "12.40",
            "--at",
            "Bookshop",
            "--account",
            "Giro",
            "--tag",
            "gift");
    String id = added.at("/transactions/0/id").asText();
    assertThat(added.at("/transactions/0/amount/amount").asText()).isEqualTo("-12.40");
    assertThat(json("transactions", "--tag", "gift").at("/transactions")).hasSize(1);
    JsonNode parts = json("transactions", "split", id, "10=Groceries", "rest=Coffee");
    assertThat(parts.at("/transactions/0/category").asText()).isEqualTo("split");
    assertThat(ok("rules", "explain", id)).contains("Bookshop");
    ok("transactions", "delete", id);
    assertThat(json("transactions").at("/transactions")).hasSize(4);
    ok("transactions", "restore", id);
    assertThat(json("transactions").at("/transactions")).hasSize(5);
    assertThat(refused("transactions", "--account", "Gira")).contains("Maybe Giro.");
  }

  @Test
  @DisplayName("categories are listed, made, renamed and merged; a wrong name gets a suggestion")
  void categories() {
    imported();
    assertThat(ok("categories")).contains("Groceries").contains("FOOD_AND_DRINK_GROCERIES");
    ok("categories", "add", "Bread", "--under", "Food and drink");
    ok("categories", "rename", "Bread", "Fresh bread");
    assertThat(ok("categories", "merge", "Fresh bread", "Groceries"))
        .contains("Fresh bread is part of Groceries now.");
    assertThat(refused("categories", "merge", "Groseries", "Coffee"))
        .contains("Maybe Food and drink: Groceries");
  }

  @Test
  @DisplayName("rules are made, previewed, applied, explained and forgotten")
  void rules() {
    imported();
    JsonNode preview = json("rules", "preview", "--contains", "bakery", "--category", "Coffee");
    assertThat(preview.at("/examined").asInt()).isEqualTo(4);
    ok(
        "rules",
        "add",
        "Bakery",
        "--contains",
        "bakery",
        "--merchant",
        "Corner Bakery",
        "--tag",
        "treat");
    assertThat(json("rules").at("/rules").findValuesAsText("name")).contains("Bakery");
    assertThat(ok("rules", "apply")).contains("1 transaction changed");
    assertThat(ok("rules", "apply")).contains("0 transactions changed");
    assertThat(json("transactions", "--tag", "treat").at("/transactions")).hasSize(1);
    String salary = json("transactions", "--text", "salary").at("/transactions/0/id").asText();
    assertThat(json("rules", "explain", salary).at("/source").asText()).isEqualTo("rule");
    ok("rules", "delete", "Bakery");
    assertThat(refused("rules", "delete", "Bakery")).contains("There is no Bakery.");
    assertThat(refused("rules", "add", "Wrong", "--matches", "(", "--tag", "x"))
        .contains("is no valid expression");
  }

  @Test
  @DisplayName("budgets are set, moved, looked back at and archived; goals and envelopes too")
  void budgets() {
    imported();
    JsonNode set =
        json("budget", "set", "Food", "400", "--category", "Food and drink", "--rollover", "full");
    assertThat(set.at("/budgets/0/limit/amount").asText()).isEqualTo("400.00");
    ok("budget", "set", "Fun", "100", "--category", "Entertainment");
    ok("budget", "move", "Food", "Fun", "50");
    JsonNode budgets = json("budget").at("/budgets");
    assertThat(budgets.get(0).at("/limit/amount").asText()).isEqualTo("350.00");
    assertThat(budgets.get(1).at("/limit/amount").asText()).isEqualTo("150.00");
    assertThat(ok("budget", "history", "Food")).contains("2025-03-01");
    ok("budget", "archive", "Fun");
    ok("budget", "set", "Rent", "900", "--category", "Rent", "--envelope");
    assertThat(json("budget", "envelopes").at("/envelopes/0/name").asText()).isEqualTo("Rent");
    ok("budget", "goals", "add", "Bicycle", "900.00", "--by", "2025-12-31");
    assertThat(
            json("budget", "goals", "save", "Bicycle", "90").at("/goals/0/saved/amount").asText())
        .isEqualTo("90.00");
    assertThat(ok("budget", "goals")).contains("Bicycle");
    assertThat(refused("budget", "history", "Foot")).contains("Maybe Food");
  }

  @Test
  @DisplayName("reports agree with each other and with the books")
  void reports() {
    imported();
    JsonNode spending = json("report", "spending", "--period", "2025-03");
    assertThat(spending.at("/total/amount").asText()).isEqualTo("55.70");
    JsonNode income = json("report", "income", "--period", "2025-03").at("/months/0");
    assertThat(income.at("/income/amount").asText()).isEqualTo("2100.00");
    assertThat(income.at("/spending/amount").asText()).isEqualTo("55.70");
    JsonNode flow = json("report", "cashflow", "--period", "2025-03", "--compare", "none");
    assertThat(flow.at("/total/net/amount").asText()).isEqualTo("2044.30");
    JsonNode worth = json("report", "networth", "--period", "2025-03");
    assertThat(worth.at("/total/amount").asText()).isEqualTo("2044.30");
    ok("budget", "set", "Food", "400", "--category", "Food and drink");
    assertThat(json("report", "budget", "--period", "2025-03").at("/budgets")).hasSize(1);
    for (String by : List.of("category", "merchant", "tag", "account", "month")) {
      assertThat(ok("report", "spending", "--by", by, "--period", "2025-01-01..2025-03-31"))
          .contains("55.70");
    }
    assertThat(ok("report", "cashflow", "--period", "2025")).contains("2,044.30");
    assertThat(ok("report", "networth")).contains("Giro");
    assertThat(refused("report", "spending", "--period", "2025-13"))
        .contains("There is no month 2025-13.");
  }

  @Test
  @DisplayName("the audit trail names every change, and its chain holds")
  void audit() {
    imported();
    assertThat(ok("audit", "verify")).contains("entries is intact");
    assertThat(json("audit", "--limit", "3").at("/entries")).hasSize(3);
    assertThat(ok("audit", "--limit", "3")).contains("Who").contains(" you ");
    String id = json("transactions", "--text", "bakery").at("/transactions/0/id").asText();
    JsonNode about = json("audit", "--about", ShortId.of(id)).at("/entries");
    assertThat(about.findValuesAsText("subjectId")).isNotEmpty().containsOnly(id);
  }

  @Test
  @DisplayName("errors are JSON where it is asked for, with all violations and a stable code")
  void errors() {
    ok("accounts", "open", "Wallet");
    Run missing = run("undo", "--json");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(missing.json().at("/error/code").asText()).isEqualTo("validation");
    assertThat(missing.json().at("/error/violations")).hasSize(1);
    Run wrong = run("transactons", "--json");
    assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.json().at("/error/code").asText()).isEqualTo("usage");
    Run suggestion = run("transactons");
    assertThat(suggestion.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(suggestion.err()).contains("transactions");
    assertThat(run("report").exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run("transactions", "--from", "2026-13-01").err())
        .isEqualTo(
            """
            budget: Invalid value for option '--from': 2026-13-01 is not a day. Maybe write it like 2026-01-31.
            Maybe see budget transactions --help
            """);
    assertThat(run("transactions", "add", "12", "--on", "tomorrow", "--json").json().toString())
        .contains("tomorrow is not a day.")
        .doesNotContain("java");
    assertThat(run("audit", "--limit", "few").err()).contains("few is not a whole number.");
  }

  @Test
  @DisplayName("every command has a help text that fits a terminal")
  void help() {
    for (String command :
        List.of(
            "demo",
            "import",
            "imports",
            "accounts",
            "transactions",
            "categories",
            "rules",
            "budget",
            "report",
            "audit",
            "undo")) {
      Run run = run(command, "--help");
      assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
      assertThat(run.out().lines().toList())
          .as(command)
          .hasSizeGreaterThan(3)
          .allMatch(line -> line.length() <= 100);
    }
    assertThat(run("--help").out()).contains("budget demo");
  }
}
