package io.budgetai.imports;

import java.util.Iterator;
import java.util.List;

/**
 * The transactions of one statement in file order, read while they are asked for: memory does not grow with the file.
 * Used by one thread; closed by the caller.
 *
 * <p>{@link #hasNext()} and {@link #next()} throw {@link io.budgetai.ValidationException} when the rest of the file cannot be
 * read (it is cut off inside quotes, exceeds a limit, holds more bad rows than {@link StatementLimits#maxProblems()}),
 * {@link io.budgetai.ProviderException} when the bytes cannot be reached, and
 * {@link java.util.concurrent.CancellationException} when the progress listener said stop. Bad rows do not stop the
 * reading: they are collected in {@link #problems()}, and the caller decides whether to keep the good ones.
 */
public interface StatementRows extends Iterator<StatementRow>, AutoCloseable {

  /** Lines passed over so far, in file order; the first {@value #MAX_SKIPPED_KEPT} of them. */
  List<SkippedLine> skipped();

  /** How many lines were passed over so far, kept or not. */
  long skippedCount();

  /** Bad rows so far, in file order. */
  List<RowProblem> problems();

  @Override
  void close();

  /** How many skipped lines {@link #skipped()} remembers. */
  int MAX_SKIPPED_KEPT = 1_000;
}
