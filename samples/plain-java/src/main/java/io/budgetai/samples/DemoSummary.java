package io.budgetai.samples;

/**
 * What a demonstration did and shows.
 *
 * @param imports what became of the files
 * @param categorization how rules sorted their rows
 * @param spending the latest month, beside the month before
 * @param budgets how they stand on the last day that the statements know
 * @param months the year up to that month
 * @param database where the books are now
 */
record DemoSummary(
    ImportSummary imports,
    CategorizationSummary categorization,
    SpendingOverview spending,
    BudgetOverview budgets,
    MonthByMonth months,
    String database)
    implements Document {

  @Override
  public void print(Page page) {
    imports.print(page);
    categorization.print(page);
    spending.print(page);
    budgets.print(page);
    months.print(page);
    page.line("");
    page.note("Look around in these books: budget transactions --db " + database);
  }
}
