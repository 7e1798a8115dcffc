package io.budgetai.samples;

import java.util.List;

/**
 * What taking an import back did.
 *
 * @param deleted how many transactions were deleted; they can be restored
 * @param left how many were left alone
 * @param kept the first of those, and why
 */
record UndoSummary(String importId, String file, long deleted, long left, List<Kept> kept)
    implements Document {
  private static final int SHOWN = 10;

  /** A transaction that was left alone; {@code line} is its line in the file. */
  record Kept(long line, String transaction, String reason) {}

  @Override
  public void print(Page page) {
    page.heading("Undone", file);
    page.line("%s deleted, %,d left alone.".formatted(Words.count(deleted, "transaction"), left));
    if (kept.isEmpty()) {
      return;
    }
    var table = new Table().number("Line").fixed("Transaction").text("Left alone because");
    for (Kept each : kept.subList(0, Math.min(SHOWN, kept.size()))) {
      table.row(
          String.valueOf(each.line()),
          ShortId.of(each.transaction()),
          each.reason().equals("claimed") ? "another import needs it" : "you edited it");
    }
    page.table(table);
    if (left > SHOWN) {
      page.note("and %,d more".formatted(left - SHOWN));
    }
  }
}
