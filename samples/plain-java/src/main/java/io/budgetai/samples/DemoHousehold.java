package io.budgetai.samples;

import io.budgetai.account.AccountKind;
import io.budgetai.budget.Rollover;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The invented household of {@code budget demo}, as {@code demo/demo.json} describes it.
 *
 * @param today the last day of its statements; the demo's clock stands there, so that its output is always the same
 */
record DemoHousehold(
    String workspace,
    String currency,
    String zone,
    LocalDate today,
    List<DemoAccount> accounts,
    List<RuleFile.Entry> rules,
    List<DemoBudget> budgets) {

  /** Noon of the household's today, for ever. */
  Clock clock() {
    ZoneId here = ZoneId.of(zone);
    return Clock.fixed(today.atTime(12, 0).atZone(here).toInstant(), here);
  }

  /**
   * An account and its statements.
   *
   * @param openingBalance a plain decimal, before the first row of the first file
   * @param files resources beside the description, in the order of their import
   */
  record DemoAccount(
      String name,
      AccountKind kind,
      String currency,
      String openingBalance,
      LocalDate openedOn,
      List<String> files) {}

  /** How often a budget starts anew. */
  enum DemoPeriod {
    MONTH,
    YEAR
  }

  /**
   * A budget.
   *
   * @param categories stable codes
   * @param amount a plain decimal in the household's currency
   * @param cap the most that is carried; {@code null} unless the rollover is CAPPED
   */
  record DemoBudget(
      String name,
      List<String> categories,
      String amount,
      DemoPeriod period,
      Rollover rollover,
      @Nullable String cap) {}
}
