package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code budget import} opens accounts, asks, and refuses. */
class ImportCommandTest {
  private static final String OLDEST_FIRST =
      """
      Date,Description,Amount,Currency,Balance
      2025-03-03,Grocery Store,-20.00,EUR,180.00
      2025-03-14,Corner Bakery,-4.50,EUR,175.50
      2025-03-25,Salary,2100.00,EUR,2275.50
      """;
  private static final String NEWEST_FIRST =
      """
      Date,Description,Amount,Currency,Balance
      2025-03-25,Salary,2100.00,EUR,2275.50
      2025-03-14,Corner Bakery,-4.50,EUR,175.50
      2025-03-03,Grocery Store,-20.00,EUR,180.00
      """;

  @TempDir private Path folder = Path.of("");

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    return file;
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

  private String refused(String... args) {
    Run run = run(args);
    assertThat(run.exitCode()).as(run.out()).isEqualTo(ExitCode.REFUSED);
    return run.err();
  }

  /** How many accounts were opened. */
  private long accounts() {
    return json("audit", "--limit", "500").findValuesAsText("subject").stream()
        .filter("account"::equals)
        .count();
  }

  @ParameterizedTest
  @ValueSource(strings = {OLDEST_FIRST, NEWEST_FIRST})
  @DisplayName("a new account opens with what it held before its statement, so both balances agree")
  void openingBalance(String statement) throws IOException {
    Path file = file("march.csv", statement);
    JsonNode preview = json("import", file.toString(), "--account", "Giro", "--preview");
    assertThat(preview.at("/files/0/before/amount").asText()).isEqualTo("200.00");
    assertThat(preview.at("/files/0/after/amount").asText()).isEqualTo("2275.50");
    assertThat(run("import", file.toString(), "--preview").out()).contains("200.00", "2,275.50");
    JsonNode imported =
        json("import", file.toString(), "--account", "Giro", "--save-mapping", "My bank");
    assertThat(imported.at("/accounts/0/balance/amount").asText()).isEqualTo("2275.50");
    JsonNode again =
        json("import", file.toString(), "--account", "Giro", "--preview", "--mapping", "My bank");
    assertThat(again.at("/files/0/before/amount").asText()).isEqualTo("200.00");
    assertThat(again.at("/files/0/rows/0/known").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Date,Description,Amount\n2025-03-14,Shop,-4.50\n2025-02-30,Shop,-1.00\n",
        "Date,Description,Amount\n2025-03-14,Shop,-4.50\n2025-03-15,\"Sho",
        "Date,Description,Amount\n2025-03-14,Shop,-4.50\n2025-03-15,Sho",
        "Date,Description,Amount\n2025-03-14,Shop,-4.50\n2025-03-15,\"unterminated,-5.00\n",
        "Date,Description,Amount,Currency\n2025-03-14,Shop,-4.50,EUR\n2025-03-15,Shop,-1.00,USD\n",
        "Date,Description,Amount\n03/02/2025,Shop,-3.00\n05/02/2025,Shop,-3.20\n",
        "Date,Description,Amount\n",
        ""
      })
  @DisplayName("a file that is refused leaves no account behind, and the refusal names the file")
  void refusalLeavesNothing(String statement) throws IOException {
    Path file = file("bad.csv", statement);
    assertThat(refused("import", file.toString(), "--account", "Giro"))
        .startsWith("budget: bad.csv")
        .contains("Maybe ");
    assertThat(accounts()).isZero();
    json("import", file("good.csv", OLDEST_FIRST).toString(), "--account", "Giro");
    assertThat(accounts()).isOne();
  }

  @Test
  @DisplayName("bad rows that are to be skipped open an account for the others")
  void skipBadRows() throws IOException {
    Path file = file("bad.csv", "Date,Description,Amount\n2025-03-14,Shop,-4.50\n2025-03-15,Sho");
    JsonNode imported =
        json("import", file.toString(), "--account", "Giro", "--skip-bad-rows").at("/files/0");
    assertThat(imported.at("/counts/created").asInt()).isOne();
    assertThat(imported.at("/skipped/0/lines/0").asInt()).isEqualTo(3);
  }

  @Test
  @DisplayName("the saved layout that is named reads the first statement of a new account")
  void mappingOfNewAccount() throws IOException {
    String open = "Date,Description,Amount\n03/02/2025,Shop,-3.00\n05/02/2025,Shop,-3.20\n";
    Path file = file("open.csv", open);
    json(
        "import",
        file.toString(),
        "--account",
        "A",
        "--date-order",
        "mdy",
        "--save-mapping",
        "My bank");
    JsonNode first =
        json("import", file.toString(), "--account", "B", "--mapping", "My bank").at("/files/0");
    assertThat(first.at("/first").asText()).isEqualTo("2025-03-02");
    JsonNode other = json("import", file.toString(), "--account", "C").at("/files/0");
    assertThat(other.at("/first").asText()).isEqualTo("2025-03-02");
    Path foreign = file("foreign.csv", OLDEST_FIRST);
    assertThat(refused("import", foreign.toString(), "--account", "Fourth", "--mapping", "My bank"))
        .contains("not those of the layout");
    assertThat(accounts()).isEqualTo(3);
  }

  @Test
  @DisplayName("the question of signs can be answered both ways, with the option that it names")
  void signs() throws IOException {
    Path file =
        file("card.csv", "Date,Description,Amount\n2025-03-14,Shop,4.50\n2025-03-15,Lamp,8.00\n");
    assertThat(refused("import", file.toString()))
        .contains("--sign plus-is-out (")
        .contains("--sign minus-is-out (");
    assertThat(sum(file, "Card", "plus-is-out")).isEqualTo("-12.50");
    assertThat(sum(file, "Cash", "minus-is-out")).isEqualTo("12.50");
    assertThat(run("import", file.toString(), "--sign", "both").exitCode())
        .isEqualTo(ExitCode.USAGE);
  }

  private String sum(Path file, String account, String sign) {
    return json("import", file.toString(), "--account", account, "--sign", sign)
        .at("/accounts/0/balance/amount")
        .asText();
  }

  @Test
  @DisplayName(
      "a preview asks in the words of the import, for an account that is there and one that is not")
  void previewAsks() throws IOException {
    Path file = file("open.csv", "Date,Description,Amount\n03/02/2025,Shop,-3.00\n");
    String asked = "--date-order dmy (03/02/2025 is 2025-02-03)";
    assertThat(json("import", file.toString(), "--preview").at("/files/0/questions/0").asText())
        .contains("Maybe say " + asked);
    json("import", file("march.csv", OLDEST_FIRST).toString(), "--account", "Giro");
    assertThat(
            json("import", file.toString(), "--account", "Giro", "--preview")
                .at("/files/0/questions/0")
                .asText())
        .contains("Maybe say " + asked);
    assertThat(refused("import", file.toString(), "--account", "Giro")).contains(asked);
  }

  @Test
  @DisplayName("a folder is called a folder")
  void folderIsNoFile() {
    assertThat(refused("import", folder.toString())).contains("That is a folder, not a file.");
  }
}
