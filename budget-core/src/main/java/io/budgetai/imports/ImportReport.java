package io.budgetai.imports;

import io.budgetai.calendar.DateRange;
import io.budgetai.expense.RuleId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param imported the import as it stands, with the exact counts of the whole statement
 * @param resumed whether it went on with an import that had been interrupted
 * @param days from the first to the last day that the rows of the statement name; {@code null} without any row
 * @param skipped lines that are no transactions, and why; the first {@value StatementRows#MAX_SKIPPED_KEPT}
 * @param problems rows that were refused, which {@link BadRows#SKIP} asked for; in file order
 * @param uncategorized how many of the transactions that this call created have no category
 * @param byRule how many of the transactions that this call created each rule categorized; rules that categorized none are
 *     not in it
 */
public record ImportReport(
    Import imported,
    boolean resumed,
    @Nullable DateRange days,
    List<SkippedLine> skipped,
    List<RowProblem> problems,
    long uncategorized,
    Map<RuleId, Long> byRule) {

  public ImportReport {
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
    byRule = Map.copyOf(byRule);
  }
}
