package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.imports.DateOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  @DisplayName("one is not several")
  void counts() {
    assertThat(Words.count(0, "row")).isEqualTo("0 rows");
    assertThat(Words.count(1, "row")).isEqualTo("1 row");
    assertThat(Words.count(1127, "row")).isEqualTo("1,127 rows");
    assertThat(Words.count(1, "entry", "entries")).isEqualTo("1 entry");
    assertThat(Words.count(2, "entry", "entries")).isEqualTo("2 entries");
  }

  @Test
  @DisplayName("constants are words")
  void constants() {
    assertThat(Words.of(DateOrder.DAY_FIRST)).isEqualTo("day first");
  }
}
