package io.budgetai.testkit.history;

import org.jspecify.annotations.Nullable;

/**
 * One step of a history: a call, or a few that belong together, through the public services of a workspace. It names
 * accounts, categories and all else by the order in which they came to be, so that it means the same on every storage;
 * number {@value Known#UNKNOWN} is of none that there is.
 */
interface Step {

  /** Does the step; what it answers must be equal on every storage. */
  @Nullable Object in(Home home);
}
