package io.budgetai;

/** The actor is a member of the workspace, but the role does not hold the permission that the operation needs. */
public final class AccessDeniedException extends BudgetException {
  private static final long serialVersionUID = 1L;

  /** @param message who was refused what, and who can help; holds ids and permissions only */
  public AccessDeniedException(String message) {
    super(message, null);
  }

  @Override
  public String code() {
    return "access-denied";
  }
}
