package io.budgetai;

import org.jspecify.annotations.Nullable;

/**
 * Somebody else was faster: the thing changed since the caller read it, or a name is taken. Nothing was changed. The caller
 * reads the current state and decides again.
 */
public final class ConflictException extends BudgetException {
  private static final long serialVersionUID = 1L;

  /** @param message what collided and what to do; holds no private data */
  public ConflictException(String message) {
    this(message, null);
  }

  public ConflictException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  @Override
  public String code() {
    return "conflict";
  }
}
