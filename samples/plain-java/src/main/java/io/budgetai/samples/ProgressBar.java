package io.budgetai.samples;

import io.budgetai.Progress;
import java.io.PrintStream;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/**
 * Draws how far long work is on one line of a terminal, with rate and time left, at most ten times
 * a second; work that is done within half a second draws nothing. Closing clears the line, so that
 * nothing of it is left in what people copy.
 */
final class ProgressBar implements Progress, AutoCloseable {
  private static final long FIRST = Duration.ofMillis(500).toNanos();
  private static final long EVERY = Duration.ofMillis(100).toNanos();
  private static final long NANOS_PER_SECOND = Duration.ofSeconds(1).toNanos();
  private static final int WIDTH = 24;
  private static final String CLEAR = "\r\033[K";

  private final PrintStream out;
  private final Screen screen;
  private final String what;
  private final LongSupplier nanoTime;
  private final long start;
  private long next;
  private boolean drawn;

  /**
   * @param out a terminal
   * @param what the work, such as {@code Importing rows}
   * @param nanoTime a clock like {@link System#nanoTime()}
   */
  ProgressBar(PrintStream out, Screen screen, String what, LongSupplier nanoTime) {
    this.out = out;
    this.screen = screen;
    this.what = what;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.next = FIRST;
  }

  @Override
  public boolean report(long done, long total) {
    long elapsed = nanoTime.getAsLong() - start;
    if (elapsed >= next) {
      next = elapsed + EVERY;
      drawn = true;
      out.print(CLEAR + TextWidth.cut(line(done, total, elapsed), screen.width() - 1));
      out.flush();
    }
    return !Thread.currentThread().isInterrupted();
  }

  private String line(long done, long total, long elapsed) {
    long perSecond = rate(done, elapsed);
    String rate = String.format(Locale.ROOT, "%,d/s", perSecond);
    if (total <= 0) {
      return String.format(Locale.ROOT, "%s  %,d  %s", what, done, rate);
    }
    String left =
        perSecond == 0 ? "" : "  " + time((total - done + perSecond - 1) / perSecond) + " left";
    String gauge = new Bars(screen.unicode()).gauge(done, total, WIDTH);
    return String.format(
        Locale.ROOT,
        "%s  %s %3d %%  %,d of %,d  %s%s",
        what,
        gauge,
        percent(done, total),
        done,
        total,
        rate,
        left);
  }

  private static long rate(long done, long elapsed) {
    return BigInteger.valueOf(done)
        .multiply(BigInteger.valueOf(NANOS_PER_SECOND))
        .divide(BigInteger.valueOf(elapsed))
        .longValue();
  }

  private static long percent(long done, long total) {
    return BigInteger.valueOf(done)
        .multiply(BigInteger.valueOf(100))
        .divide(BigInteger.valueOf(total))
        .longValue();
  }

  private static String time(long seconds) {
    return seconds < 60
        ? seconds + " s"
        : String.format(Locale.ROOT, "%d:%02d min", seconds / 60, seconds % 60);
  }

  @Override
  public void close() {
    if (drawn) {
      out.print(CLEAR);
      out.flush();
    }
  }
}
