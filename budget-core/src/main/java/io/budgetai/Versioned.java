package io.budgetai;

/**
 * Something that is edited, and so carries the number of its edit. A new thing has version 1; each edit stores the next
 * version, and only over the version that it was made from.
 */
public interface Versioned {

  /** Counts the edits of this thing, starting at 1. */
  long version();
}
