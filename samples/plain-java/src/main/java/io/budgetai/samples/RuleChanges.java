package io.budgetai.samples;

import io.budgetai.categorization.RulePreview;
import io.budgetai.samples.Color.Style;
import java.util.List;

/**
 * What applying rules would change.
 *
 * @param examined how many transactions were looked at
 * @param changing how many would change
 * @param changes the first of them
 */
record RuleChanges(long examined, long changing, List<Change> changes) implements Document {

  /** A transaction as it is and as it would be. */
  record Change(TransactionList.Row before, TransactionList.Row after) {}

  static RuleChanges of(RulePreview preview, TransactionRows rows) {
    return new RuleChanges(
        preview.examined(),
        preview.changing(),
        preview.changes().stream()
            .map(each -> new Change(rows.row(each.before()), rows.row(each.after())))
            .toList());
  }

  @Override
  public void print(Page page) {
    page.heading(
        "Rules",
        "%,d of %s would change; nothing was changed"
            .formatted(changing, Words.count(examined, "transaction")));
    if (changes.isEmpty()) {
      return;
    }
    var table = new Table().fixed("Date").text("Text").text("Category").text("would be");
    for (Change each : changes) {
      String before = each.before().category();
      String after = each.after().category();
      table
          .row(
              each.before().date().toString(),
              each.before().text(),
              before == null ? "-" : before,
              after == null ? "-" : after)
          .style(3, Style.GOOD);
    }
    page.table(table);
    if (changing > changes.size()) {
      page.note("and %,d more".formatted(changing - changes.size()));
    }
  }
}
