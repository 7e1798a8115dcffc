package io.budgetai;

/**
 * Something that was asked for by its id is not there, or belongs to a workspace that the caller may not see: the two are
 * not told apart, so that ids of other workspaces cannot be probed.
 */
public final class NotFoundException extends BudgetException {
  private static final long serialVersionUID = 1L;

  /**
   * @param kind the kind of thing in the words of the domain, such as {@code transaction}
   * @param id the id that was asked for
   */
  public NotFoundException(String kind, Object id) {
    super(
        "There is no %s %s here. Maybe it was deleted, or belongs to another workspace."
            .formatted(kind, id),
        null);
  }

  @Override
  public String code() {
    return "not-found";
  }
}
