package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {
  @ParameterizedTest
  @CsvSource({
    "'',0",
    "Café,4",
    "Cafe\u0301,4",
    "寿司,4",
    "☕,2",
    "👩‍👧,2",
    "👍🏽,2",
    "🇮🇸,2",
    "❤️,2",
    "█░,2",
    "€,1"
  })
  @DisplayName("a character takes the columns that a terminal gives it")
  void width(String text, int columns) {
    assertThat(TextWidth.of(text)).isEqualTo(columns);
  }

  @Test
  @DisplayName("text that is too long is cut between characters and ends in an ellipsis")
  void cut() {
    assertThat(TextWidth.cut("Groceries", 9)).isEqualTo("Groceries");
    assertThat(TextWidth.cut("Groceries", 6)).isEqualTo("Groce…");
    assertThat(TextWidth.cut("Eating out", 8)).isEqualTo("Eating…");
    assertThat(TextWidth.cut("寿司屋", 4)).isEqualTo("寿…");
    assertThat(TextWidth.cut("anything", 0)).isEmpty();
  }

  @Property(tries = 1000)
  void cutTextFits(@ForAll String text, @ForAll @IntRange(max = 40) int width) {
    assertThat(TextWidth.of(TextWidth.cut(text, width))).isLessThanOrEqualTo(width);
  }

  @Property(tries = 1000)
  void paddedTextFills(@ForAll String text, @ForAll @IntRange(max = 40) int width) {
    String cut = TextWidth.cut(SafeText.oneLine(text), width);
    assertThat(TextWidth.of(TextWidth.padRight(cut, width))).isEqualTo(width);
    assertThat(TextWidth.padLeft(cut, width))
        .endsWith(cut)
        .hasSameSizeAs(TextWidth.padRight(cut, width));
  }
}
