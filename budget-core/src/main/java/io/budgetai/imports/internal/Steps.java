package io.budgetai.imports.internal;

import io.budgetai.ConflictException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.UnitOfWork;
import java.util.function.Function;

/** Does the steps of an import, each of which looks at the books anew and so can be begun again. */
final class Steps {
  /** How often a step is done when somebody else was faster: at the same import, a merchant's name or a transaction. */
  private static final int ATTEMPTS = 5;

  private Steps() {}

  static <T> T step(GuardedBooks guarded, Function<? super UnitOfWork, ? extends T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return guarded.step(Permission.WRITE, work);
      } catch (ConflictException faster) {
        if (attempt == ATTEMPTS) {
          throw faster;
        }
      }
    }
  }
}
