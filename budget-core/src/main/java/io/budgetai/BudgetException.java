package io.budgetai;

import org.jspecify.annotations.Nullable;

/**
 * The root of everything that this library throws on purpose. The subtypes say what the caller should do next; programmer
 * mistakes stay {@link IllegalArgumentException} and {@link IllegalStateException}.
 *
 * <p>Messages name ids, dates and columns. They hold no amounts, names, notes or bank text, so they can be logged.
 */
public abstract class BudgetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  protected BudgetException(String message, @Nullable Throwable cause) {
    super(message);
    if (cause != null) {
      initCause(cause);
    }
  }

  /** Stable identifier for logs, dashboards and translations, such as {@code validation}; never reworded. */
  public abstract String code();
}
