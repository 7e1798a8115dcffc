package io.budgetai.files;

import io.budgetai.Progress;
import io.budgetai.imports.StatementLimits;
import io.budgetai.imports.StatementSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CancellationException;

/** The bytes of a source, counted: they end with an exception at the limit, at the deadline and when the work is canceled. */
final class StatementBytes extends FilterInputStream {
  private final StatementLimits limits;
  private final Progress progress;
  private final long total;
  private final long startedAt = System.nanoTime();
  private long count;

  private StatementBytes(InputStream in, StatementLimits limits, Progress progress, long total) {
    super(in);
    this.limits = limits;
    this.progress = progress;
    this.total = total;
  }

  static StatementBytes open(StatementSource source, StatementLimits limits, Progress progress) {
    if (source.size().orElse(0) > limits.maxBytes()) {
      throw tooLarge(limits);
    }
    try {
      return new StatementBytes(
          source.open(), limits, progress, source.size().orElse(Progress.UNKNOWN));
    } catch (IOException cause) {
      throw Refusal.unreachable(cause);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    if (read > 0) {
      count += read;
      if (count > limits.maxBytes()) {
        throw tooLarge(limits);
      }
      checkDeadline();
      if (!progress.report(count, total)) {
        throw new CancellationException("Reading the statement was canceled.");
      }
    }
    return read;
  }

  void checkDeadline() {
    if (System.nanoTime() - startedAt > limits.maxTime().toNanos()) {
      throw Refusal.ofFile(
          "Reading the file takes longer than the %d seconds that are allowed."
              .formatted(limits.maxTime().toSeconds()),
          "Maybe split the file, or raise the limit of time.");
    }
  }

  private static RuntimeException tooLarge(StatementLimits limits) {
    return Refusal.ofFile(
        "The file has more than the %,d bytes that are allowed.".formatted(limits.maxBytes()),
        "Maybe export a shorter period, split the file, or raise the limit of bytes.");
  }
}
