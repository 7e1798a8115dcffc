package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SafeTextTest {
  @Test
  @DisplayName("an escape sequence in a bank's text is shown, not obeyed")
  void escapeSequence() {
    assertThat(SafeText.oneLine("Shop \033[2J\033]0;owned\007 42"))
        .isEqualTo("Shop ␛[2J␛]0;owned␇ 42");
    assertThat(SafeText.oneLine("8-bit \u009b31m")).isEqualTo("8-bit \uFFFD31m");
  }

  @Test
  @DisplayName("marks that reverse the reading direction are replaced")
  void direction() {
    assertThat(SafeText.oneLine("refund \u202E00.01\u202C")).isEqualTo("refund \uFFFD00.01\uFFFD");
  }

  @Test
  @DisplayName("tabs and line ends become spaces, and letters of every script stay")
  void lines() {
    assertThat(SafeText.oneLine("Bäckerei\t\n寿司 👩‍👧")).isEqualTo("Bäckerei  寿司 👩‍👧");
  }

  @Property(tries = 1000)
  void nothingThatControlsATerminalIsLeft(@ForAll String text) {
    assertThat(SafeText.oneLine(text).codePoints())
        .allMatch(
            each ->
                !Character.isISOControl(each) && Character.getType(each) != Character.SURROGATE);
  }
}
