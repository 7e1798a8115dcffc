package io.budgetai.samples;

import io.budgetai.categorization.Explanation;
import io.budgetai.categorization.Explanation.Outcome;
import io.budgetai.samples.Color.Style;
import io.budgetai.samples.TransactionList.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a transaction is where it is.
 *
 * @param transaction with its parts, each of which names who put it there
 * @param source who put it there: user, rule, model or provider; {@code null} while nobody has, or for several parts
 * @param rule the rule that did, {@code null} when no rule did
 * @param rules the rules whose conditions hold, in their order, with what came of them
 */
record WhyList(
    TransactionList.Row transaction,
    @Nullable String source,
    @Nullable String rule,
    List<Verdict> rules)
    implements Document {

  /** What a rule would do today. */
  record Verdict(String rule, String outcome) {}

  static WhyList of(TransactionList.Row transaction, Explanation why) {
    return new WhyList(
        transaction,
        why.source() == null ? null : Words.of(why.source()),
        why.decidedBy() == null ? null : why.decidedBy().name(),
        why.rules().stream()
            .filter(each -> each.outcome() != Outcome.NO_MATCH)
            .filter(Explanation.Verdict::matches)
            .map(each -> new Verdict(each.rule().name(), Words.of(each.outcome())))
            .toList());
  }

  @Override
  public void print(Page page) {
    page.heading(transaction.text(), "%s, %s".formatted(transaction.date(), transaction.account()));
    printParts(page);
    if (rules.isEmpty()) {
      page.note("No rule fits it.");
      return;
    }
    var table = new Table().text("Rules that fit").fixed("Today");
    for (Verdict each : rules) {
      table
          .row(each.rule(), each.outcome())
          .style(1, each.outcome().equals("applies") ? Style.GOOD : Style.FAINT);
    }
    page.table(table);
  }

  private void printParts(Page page) {
    List<Part> parts = transaction.parts();
    if (parts.size() > 1) {
      var table = new Table().text("Part").number("Amount").text("because of");
      for (Part each : parts) {
        table.row(
            each.category() == null ? "-" : each.category(),
            Amounts.full(each.amount()),
            each.because());
      }
      page.table(table);
      return;
    }
    String category = transaction.category();
    if (category == null) {
      page.line("It has no category yet.");
    } else {
      String who = rule == null ? String.valueOf(source) : "rule " + rule;
      page.line(SafeText.oneLine("%s, because of: %s".formatted(category, who)));
    }
  }
}
