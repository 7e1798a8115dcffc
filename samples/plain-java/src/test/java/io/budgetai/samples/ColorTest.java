package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.samples.Color.Style;
import io.budgetai.samples.Color.When;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ColorTest {
  private static boolean colors(When when, boolean terminal, Map<String, String> environment) {
    return !Color.decide(when, terminal, environment).paint(Style.GOOD, "x").equals("x");
  }

  @Test
  @DisplayName("AUTO colors a terminal, unless NO_COLOR or a dumb terminal says otherwise")
  void auto() {
    assertThat(colors(When.AUTO, true, Map.of())).isTrue();
    assertThat(colors(When.AUTO, true, Map.of("NO_COLOR", ""))).isTrue();
    assertThat(colors(When.AUTO, true, Map.of("NO_COLOR", "1"))).isFalse();
    assertThat(colors(When.AUTO, true, Map.of("TERM", "dumb"))).isFalse();
    assertThat(colors(When.AUTO, false, Map.of())).isFalse();
  }

  @Test
  @DisplayName("what is asked for on the command line wins")
  void asked() {
    assertThat(colors(When.ALWAYS, false, Map.of("NO_COLOR", "1"))).isTrue();
    assertThat(colors(When.NEVER, true, Map.of())).isFalse();
  }
}
