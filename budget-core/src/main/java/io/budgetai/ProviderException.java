package io.budgetai;

import org.jspecify.annotations.Nullable;

/** Something outside failed: the database, a bank feed, a language model. */
public final class ProviderException extends BudgetException {
  private static final long serialVersionUID = 1L;

  private final boolean retryable;

  /**
   * @param message which provider failed at what, and what to do; holds no private data
   * @param retryable whether the same call may succeed later with nothing changed
   */
  public ProviderException(String message, boolean retryable, @Nullable Throwable cause) {
    super(message, cause);
    this.retryable = retryable;
  }

  /** Whether the same call may succeed later with nothing changed. */
  public boolean retryable() {
    return retryable;
  }

  @Override
  public String code() {
    return "provider";
  }
}
