package io.budgetai.category;

/**
 * The tree of categories. Reading needs the permission READ, changing WRITE. Safe for use by several threads.
 */
public interface CategoryService {

  /** The whole tree as it stands, archived categories included. */
  CategoryTree tree();

  /**
   * @throws io.budgetai.NotFoundException if the parent is not there
   * @throws io.budgetai.ConflictException if a sibling has this name already
   */
  Category create(NewCategory category);

  /**
   * Stores name, parent and archived flag of {@code edited}. A branch can move anywhere among categories of its kind but
   * below itself.
   *
   * @throws io.budgetai.ConflictException if it was edited since it was read, or a sibling has the name
   * @throws io.budgetai.ValidationException if it would be below itself, or below another kind
   */
  Category update(Category edited);

  /**
   * Moves everything in {@code from} (its transactions, rules and budgets) to {@code into}, and deletes {@code from}.
   *
   * @throws io.budgetai.ValidationException if {@code from} has children, is {@code into}, or is of another kind
   */
  void merge(CategoryId from, CategoryId into);
}
