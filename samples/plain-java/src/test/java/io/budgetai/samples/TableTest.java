package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.samples.Color.Style;
import io.budgetai.samples.Color.When;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TableTest {
  private static final Screen WIDE = new Screen(80, true, Color.plain(), false);

  private static Table sample() {
    var table = new Table().fixed("Date").text("Text").number("Amount").fixed("");
    table.row("2025-03-18", "Stoffwerk Fashion", "-79.90", "");
    table.row("2025-03-27", "寿司 ☕ Bar", "1,079.90", "new");
    table.rule();
    table.row("", "Total", "1,000.00", "");
    return table;
  }

  @Test
  @DisplayName("columns line up, also beside wide characters, and no line ends in spaces")
  void lines() {
    assertThat(sample().render(WIDE))
        .containsExactly(
            "Date        Text                 Amount",
            "────────────────────────────────────────────",
            "2025-03-18  Stoffwerk Fashion    -79.90",
            "2025-03-27  寿司 ☕ Bar        1,079.90  new",
            "────────────────────────────────────────────",
            "            Total              1,000.00");
  }

  @Test
  @DisplayName("a narrow terminal cuts text, never amounts and dates")
  void narrow() {
    assertThat(sample().render(new Screen(40, false, Color.plain(), false)))
        .containsExactly(
            "Date        Text             Amount",
            "----------------------------------------",
            "2025-03-18  Stoffwerk Fa…    -79.90",
            "2025-03-27  寿司 ☕ Bar    1,079.90  new",
            "----------------------------------------",
            "            Total          1,000.00");
  }

  @Test
  @DisplayName("color goes around the padded cell, so that columns still line up")
  void color() {
    var table = new Table().text("").number("");
    table.row("Left", "-5.00").style(1, Style.BAD);
    var screen = new Screen(80, true, Color.decide(When.ALWAYS, false, Map.of()), false);
    assertThat(table.render(screen)).containsExactly("Left  \033[31m-5.00\033[0m");
  }

  @Test
  @DisplayName("an escape sequence in a cell does not reach the terminal")
  void hostileCell() {
    var table = new Table().text("Text");
    table.row("\033[31mred");
    assertThat(table.render(WIDE)).last().isEqualTo("␛[31mred");
  }

  @Test
  @DisplayName("a row must have a cell for each column")
  void ragged() {
    assertThatThrownBy(() -> new Table().text("A").row("1", "2"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A row of 2 cells was added to a table of 1 columns.");
  }
}
