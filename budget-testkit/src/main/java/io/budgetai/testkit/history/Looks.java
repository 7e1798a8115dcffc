package io.budgetai.testkit.history;

import io.budgetai.Page;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.expense.TransactionSort;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.ReportService;
import io.budgetai.report.SpendingBy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Steps that only look: reports, plans and lists, asked in the middle of a history. */
final class Looks {
  private Looks() {}

  /**
   * The days and account of a report.
   *
   * @param account negative for all
   */
  record Scope(DateRange days, int account) {
    ReportScope in(Home home) {
      ReportScope scope = ReportScope.of(days);
      return account < 0 ? scope : scope.accounts(home.accounts.get(account));
    }
  }

  record Spending(SpendingBy by, Scope scope, Comparison comparison) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().reports().spending(by, scope.in(home), comparison);
    }
  }

  /** Income beside spending, and what came and went. */
  record Flows(Scope scope, PeriodRule grouping, Comparison comparison) implements Step {
    @Override
    public Object in(Home home) {
      ReportService reports = home.books().reports();
      return List.of(
          reports.incomeAndExpense(scope.in(home), grouping, comparison),
          reports.cashFlow(scope.in(home), grouping, comparison));
    }
  }

  record NetWorth(Set<LocalDate> days) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().reports().netWorth(days);
    }
  }

  /** How budgets and goals stand. */
  record Plans(LocalDate day) implements Step {
    @Override
    public Object in(Home home) {
      return List.of(
          home.books().budgets().statuses(day), home.books().budgets().goalStatuses(day));
    }
  }

  /** How one budget fared. */
  record Plan(int which, DateRange days) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().history(home.budgets.get(which), days);
    }
  }

  record Envelopes(LocalDate day) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().envelopes(day);
    }
  }

  /** A list, read page by page, with where each page ends. */
  record Search(Sieve sieve, TransactionSort sort, int limit) implements Step {
    @Override
    public Object in(Home home) {
      List<Page<Transaction>> pages = new ArrayList<>();
      TransactionQuery query = TransactionQuery.of(sieve.in(home)).sort(sort).limit(limit);
      @Nullable String cursor = null;
      do {
        Page<Transaction> page = home.books().expenses().search(query.after(cursor));
        pages.add(page);
        cursor = page.nextCursor();
      } while (cursor != null);
      return pages;
    }
  }

  record Upcoming(DateRange days) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().recurring().upcoming(days);
    }
  }

  /** Why a transaction is categorized as it is, and what was given back of it. */
  record Explain(int which) implements Step {
    @Override
    public Object in(Home home) {
      return List.of(
          home.books().categorization().explain(home.transactions.get(which)),
          home.books().expenses().refunds(home.transactions.get(which)));
    }
  }
}
