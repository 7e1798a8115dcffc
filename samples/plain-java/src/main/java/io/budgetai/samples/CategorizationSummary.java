package io.budgetai.samples;

import java.util.List;

/**
 * How rules sorted transactions into categories.
 *
 * @param transactions how many there are
 * @param uncategorized how many of them no rule knows
 * @param rules how many rules there are
 * @param categories the categories, the most frequent first
 */
record CategorizationSummary(
    long transactions, long uncategorized, int rules, List<CategoryCount> categories)
    implements Document {
  private static final int SHOWN = 8;
  private static final int BAR = 24;

  record CategoryCount(String category, long transactions) {}

  @Override
  public void print(Page page) {
    page.heading(
        "Categories",
        "%,d of %s sorted by %s"
            .formatted(
                transactions - uncategorized,
                Words.count(transactions, "transaction"),
                Words.count(rules, "rule")));
    long most = categories.isEmpty() ? 0 : categories.get(0).transactions();
    var table = new Table().text("").number("").fixed("");
    for (CategoryCount each : categories.subList(0, Math.min(SHOWN, categories.size()))) {
      table.row(
          each.category(),
          "%,d".formatted(each.transactions()),
          page.bars().length(each.transactions(), most, BAR));
    }
    page.table(table);
    if (categories.size() > SHOWN) {
      long rest = categories.stream().skip(SHOWN).mapToLong(CategoryCount::transactions).sum();
      page.note(
          "and %,d in %s"
              .formatted(
                  rest,
                  Words.count(categories.size() - SHOWN, "more category", "more categories")));
    }
    if (uncategorized > 0) {
      page.note(
          Words.count(uncategorized, "is", "are")
              + " left to you: budget transactions --uncategorized");
    }
  }
}
