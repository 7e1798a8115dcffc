package io.budgetai.imports.internal;

import io.budgetai.Progress;
import java.util.concurrent.CancellationException;

/** Tells a listener of two readings of one file as of one piece of work, in bytes. Used by one thread. */
final class TwoReadings {
  private final Progress listener;
  private long done;
  private long total = Progress.UNKNOWN;

  TwoReadings(Progress listener) {
    this.listener = listener;
  }

  /** For the first reading, whose length the reader may know. */
  Progress first() {
    return (read, size) -> report(read, size == Progress.UNKNOWN ? size : twice(size));
  }

  /** For the second reading. */
  Progress second(long bytes) {
    return (read, size) -> report(bytes + Math.min(read, bytes), twice(bytes));
  }

  /**
   * Says again how far the work is, at a point where it can safely stop.
   *
   * @throws CancellationException if the listener says stop
   */
  void pause() {
    if (!listener.report(done, total)) {
      throw new CancellationException("The import was canceled.");
    }
  }

  private boolean report(long read, long size) {
    done = Math.max(done, read);
    total = size;
    return listener.report(done, total);
  }

  private static long twice(long size) {
    return 2 * size;
  }
}
