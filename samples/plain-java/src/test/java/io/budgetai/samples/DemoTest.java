package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.budgetai.money.Money;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {
  private static final String DAY = "2026-11-22";

  @TempDir private Path folder = Path.of("");

  private Run demo(String database, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "demo";
    args[1] = "--db";
    args[2] = folder.resolve(database).toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return Run.at(DAY, folder, args);
  }

  private static String without(JsonNode document, String field) {
    ObjectNode copy = document.deepCopy();
    copy.remove(field);
    return copy.toString();
  }

  private static String golden() {
    try (InputStream in = DemoTest.class.getResourceAsStream("/demo.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  @DisplayName("the demo shows files, categories, the month, budgets and the year, always the same")
  void golden(@TempDir Path other) {
    Run run = demo("books.db");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(run.out().replace(folder.toString(), "FOLDER")).isEqualTo(golden());
    Run elsewhere =
        Run.at("2027-02-03", other, "demo", "--db", other.resolve("books.db").toString());
    assertThat(elsewhere.out().replace(other.toString(), "FOLDER")).isEqualTo(golden());
  }

  @Test
  @DisplayName(
      "in books that hold it already, the demo imports nothing twice and shows the same month")
  void again() {
    JsonNode first = demo("books.db", "--json").json();
    JsonNode again = demo("books.db", "--json").json();
    assertThat(again.at("/imports/total/created").asInt()).isZero();
    assertThat(again.at("/imports/total/duplicates").asInt())
        .isEqualTo(first.at("/imports/total/rows").asInt());
    assertThat(without(again, "imports")).isEqualTo(without(first, "imports"));
  }

  @Test
  @DisplayName("the demo's JSON is the same in each run, ids included")
  void json(@TempDir Path other) {
    JsonNode first = demo("books.db", "--json").json();
    JsonNode second =
        Run.at(DAY, other, "demo", "--json", "--db", other.resolve("books.db").toString()).json();
    assertThat(without(second, "database")).isEqualTo(without(first, "database"));
  }

  @Test
  @DisplayName("the net worth of the last month is the sum of the balances above it")
  void oneDay() {
    JsonNode shown = demo("books.db", "--json").json();
    JsonNode accounts = shown.at("/imports/accounts");
    Money sum = Money.of("0", "EUR");
    for (JsonNode account : accounts) {
      sum = sum.plus(Money.of(account.at("/balance/amount").asText(), "EUR"));
    }
    JsonNode months = shown.at("/months/months");
    assertThat(accounts).hasSize(5);
    assertThat(months.get(months.size() - 1).at("/netWorth/amount").asText())
        .isEqualTo(Amounts.plain(sum));
  }

  @Test
  @DisplayName("anybody's files: sane ones are imported, broken ones named, and guesses are said")
  void folder() throws IOException {
    Path statements = Files.createDirectory(folder.resolve("statements"));
    Files.writeString(
        statements.resolve("a-giro.csv"),
        """
        Datum;Text;Betrag;Währung
        03.02.2025;Supermarkt;-20,00;EUR
        17.02.2025;Supermarkt;-24,50;EUR
        25.02.2025;Gehalt;2.100,00;EUR
        05.03.2025;Supermarkt;-31,20;EUR
        """);
    Files.writeString(
        statements.resolve("b-open.csv"),
        """
        Date,Description,Amount,Currency
        03/02/2025,Coffee,-3.00,EUR
        05/02/2025,Coffee,-3.20,EUR
        """);
    Files.write(statements.resolve("c-picture.csv"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});
    Run run = demo("books.db", "--statements", statements.toString());
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    assertThat(run.out())
        .contains("c-picture.csv: The file is a PNG image")
        .contains("Left open, read as by --date-order")
        .contains("b-open.csv (03/02/2025 is ")
        .contains("Spending in ")
        .contains("Month by month");
    Run said =
        demo("said.db", "--statements", statements.toString(), "--date-order", "dmy", "--json");
    JsonNode files = said.json().at("/imports/files");
    assertThat(files).hasSize(3);
    assertThat(said.json().at("/imports/accounts/0/balance/amount").asText()).isEqualTo("2024.30");
    assertThat(files.get(1).at("/first").asText()).isEqualTo("2025-02-03");
    assertThat(files.get(1).at("/guesses")).isEmpty();
    assertThat(files.get(2).at("/refused").asText()).isNotEmpty();
    assertThat(said.json().at("/spending/title").asText()).isEqualTo("March 2025");
    assertThat(said.json().at("/budgets/budgets/0/name").asText()).isEqualTo("Food and drink");
  }

  @Test
  @DisplayName("a folder without one file that can be read is refused, with every reason")
  void nothingSane() throws IOException {
    Path statements = Files.createDirectory(folder.resolve("statements"));
    Files.writeString(statements.resolve("letter.txt"), "Dear bank, send me a statement\n");
    Run run = demo("books.db", "--statements", statements.toString());
    assertThat(run.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(run.out()).contains("letter.txt: ");
    Run missing = demo("books.db", "--statements", folder.resolve("nowhere").toString());
    assertThat(missing.exitCode()).isEqualTo(ExitCode.REFUSED);
    assertThat(missing.err()).contains("There is no folder").contains("Maybe check the path.");
  }
}
