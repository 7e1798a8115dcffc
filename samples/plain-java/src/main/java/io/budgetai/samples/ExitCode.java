package io.budgetai.samples;

import io.budgetai.BudgetException;
import io.budgetai.ProviderException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/**
 * What the process tells the shell. The numbers are part of the command line's promise and are
 * never reused.
 */
final class ExitCode {
  /** The command did what it was asked. */
  static final int OK = 0;

  /**
   * The input was understood and refused: nothing was changed, and the same input will be refused
   * again.
   */
  static final int REFUSED = 1;

  /** The command line itself is wrong; picocli's own number for it. */
  static final int USAGE = 2;

  /** Something outside failed, such as the database or a file; the same call may succeed later. */
  static final int UNAVAILABLE = 3;

  /** A fault in the program. */
  static final int FAULT = 70;

  private ExitCode() {}

  static int of(Throwable failure) {
    if (failure instanceof ProviderException
        || failure instanceof IOException
        || failure instanceof UncheckedIOException) {
      return UNAVAILABLE;
    }
    return failure instanceof BudgetException ? REFUSED : FAULT;
  }

  /** What failed, in a sentence for the user. */
  static String describe(Throwable failure) {
    if (failure instanceof NoSuchFileException missing) {
      return "There is no file %s.".formatted(missing.getFile());
    }
    if (failure instanceof AccessDeniedException denied) {
      return "You may not read or write %s. Maybe name another file.".formatted(denied.getFile());
    }
    return String.valueOf(failure.getMessage());
  }
}
