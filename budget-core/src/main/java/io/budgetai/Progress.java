package io.budgetai;

/**
 * Watches long work, and can stop it. Called on the thread that does the work, often, so an implementation must be quick.
 */
@FunctionalInterface
public interface Progress {

  /** Watches nothing and lets the work run to its end. */
  Progress NONE = (done, total) -> true;

  /** Stands for a total that is not known beforehand. */
  long UNKNOWN = -1;

  /**
   * Says how far the work is.
   *
   * @param done how many steps are done, in the unit that the operation's documentation names; never falls
   * @param total how many there will be, or {@link #UNKNOWN}
   * @return whether to go on; {@code false} cancels the work at the next safe point
   */
  boolean report(long done, long total);
}
