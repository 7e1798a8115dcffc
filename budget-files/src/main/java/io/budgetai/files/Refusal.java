package io.budgetai.files;

import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import java.io.IOException;

/** The exceptions that end the reading of a file; each names the place, the problem and the remedy. */
final class Refusal {
  private Refusal() {}

  static ValidationException at(int line, String problem, String remedy) {
    return new ValidationException("row " + line, problem, remedy);
  }

  static ValidationException at(int line, int column, String problem, String remedy) {
    return new ValidationException("row " + line + ", column " + column, problem, remedy);
  }

  static ValidationException ofFile(String problem, String remedy) {
    return new ValidationException("file", problem, remedy);
  }

  static ProviderException unreachable(IOException cause) {
    return new ProviderException(
        "The bytes of the statement cannot be read (%s). Maybe the file was moved, or its disk is not there."
            .formatted(cause.getClass().getSimpleName()),
        true,
        cause);
  }
}
