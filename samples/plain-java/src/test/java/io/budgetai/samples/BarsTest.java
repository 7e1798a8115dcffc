package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BarsTest {
  private final Bars bars = new Bars(true);

  @Test
  @DisplayName("a bar is as long as the value's share of the largest, to an eighth of a column")
  void length() {
    assertThat(bars.length(100, 100, 5)).isEqualTo("█████");
    assertThat(bars.length(53, 100, 5)).isEqualTo("██▋");
    assertThat(bars.length(1, 100_000, 5)).isEqualTo("▏");
    assertThat(bars.length(0, 100, 5)).isEmpty();
    assertThat(bars.length(5, 0, 5)).isEmpty();
    assertThat(new Bars(false).length(53, 100, 10)).isEqualTo("#####");
  }

  @Test
  @DisplayName("a gauge says how much of a limit is used")
  void gauge() {
    assertThat(bars.gauge(63, 100, 8)).isEqualTo("█████░░░");
    assertThat(bars.gauge(1, 100, 8)).isEqualTo("█░░░░░░░");
    assertThat(bars.gauge(-5, 100, 8)).isEqualTo("░░░░░░░░");
    assertThat(bars.gauge(0, 0, 8)).isEqualTo("░░░░░░░░");
    assertThat(new Bars(false).gauge(63, 100, 8)).isEqualTo("#####...");
  }

  @Property(tries = 1000)
  void gaugeIsFullExactlyWhenTheLimitIsReached(
      @ForAll long value, @ForAll @LongRange(min = 0) long limit) {
    assertThat(bars.gauge(value, limit, 8).equals("████████"))
        .isEqualTo(value >= limit && value > 0);
  }

  @Test
  @DisplayName("a sparkline runs from the smallest to the largest value")
  void spark() {
    assertThat(bars.spark(List.of(1L, 2L, 3L, 8L))).isEqualTo("▁▂▃█");
    assertThat(bars.spark(List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE))).isEqualTo("▁▅█");
    assertThat(bars.spark(List.of(7L, 7L))).isEqualTo("▅▅");
    assertThat(bars.spark(List.of())).isEmpty();
  }
}
