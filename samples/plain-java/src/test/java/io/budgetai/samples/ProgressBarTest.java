package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
  private static final Screen SCREEN = new Screen(100, true, Color.plain(), true);

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
  private long nanos;

  private void at(long millis) {
    nanos = TimeUnit.MILLISECONDS.toNanos(millis);
  }

  private String written() {
    return written.toString(StandardCharsets.UTF_8);
  }

  @Test
  @DisplayName("long work shows share, rate and time left, and leaves nothing behind")
  void line() {
    try (var bar = new ProgressBar(out, SCREEN, "Importing", () -> nanos)) {
      at(2_000);
      assertThat(bar.report(3_000, 12_000)).isTrue();
      assertThat(written())
          .isEqualTo(
              "\r"
                  + "\033[KImporting  ██████░░░░░░░░░░░░░░░░░░  25 %  3,000 of 12,000  1,500/s  6 s"
                  + " left");
    }
    assertThat(written()).endsWith("\r\033[K");
  }

  @Test
  @DisplayName("work of unknown length shows how much is done")
  void unknownTotal() {
    try (var bar = new ProgressBar(out, SCREEN, "Reading", () -> nanos)) {
      at(1_000);
      bar.report(2_500, Progress.UNKNOWN);
      assertThat(written()).isEqualTo("\r\033[KReading  2,500  2,500/s");
    }
  }

  @Test
  @DisplayName("short work draws nothing, and long work not more than ten times a second")
  void seldom() {
    try (var bar = new ProgressBar(out, SCREEN, "Reading", () -> nanos)) {
      at(499);
      bar.report(1, 2);
      assertThat(written()).isEmpty();
      for (int millis = 500; millis < 1_500; millis++) {
        at(millis);
        bar.report(millis, 1_500);
      }
      assertThat(written().split("Reading", -1)).hasSize(11);
    }
  }

  @Test
  @DisplayName("an interrupted thread cancels the work")
  void cancelled() {
    try (var bar = new ProgressBar(out, SCREEN, "Reading", () -> nanos)) {
      Thread.currentThread().interrupt();
      assertThat(bar.report(1, 2)).isFalse();
    } finally {
      Thread.interrupted();
    }
  }
}
