package io.budgetai.samples;

import io.budgetai.samples.Color.Style;

/**
 * A change was made.
 *
 * @param done what, as a sentence
 * @param id of what was changed; empty where there is none
 */
record Done(String done, String id) implements Document {

  @Override
  public void print(Page page) {
    page.line(page.paint(Style.GOOD, SafeText.oneLine(done)));
    if (!id.isEmpty()) {
      page.note(id);
    }
  }
}
