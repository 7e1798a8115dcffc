package io.budgetai.samples;

/**
 * What a command has to say. Its implementations are records: {@code --json} writes their components, and people get what
 * {@link #print} draws of them, so that both always say the same.
 */
interface Document {
  void print(Page page);
}
