package io.budgetai;

import java.util.UUID;

/**
 * Makes ids. A host hands over its own only in tests, to have the same ones each time.
 */
@FunctionalInterface
public interface Ids {

  /**
   * A new id, of UUID version 7, so that ids sort by the time at which they were made. Ids made by one instance never
   * repeat and always rise. Safe for use by several threads.
   */
  UUID next();
}
