package io.budgetai.testkit.history;

import io.budgetai.Page;
import io.budgetai.Workspace;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.TransactionSort;
import io.budgetai.imports.Import;
import io.budgetai.money.Currencies;
import io.budgetai.report.Comparison;
import io.budgetai.report.SpendingBy;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that can be asked of the books after a history, each question under a name. */
final class Questions {
  private static final DateRange YEARS =
      DateRange.of(Home.FIRST_DAY.minusYears(1), Home.FIRST_DAY.plusYears(4));
  private static final DateRange QUARTER =
      DateRange.of(LocalDate.of(2024, 4, 1), LocalDate.of(2024, 6, 30));

  private final Map<String, Function<Home, @Nullable Object>> questions = new LinkedHashMap<>();

  private Questions() {
    frame();
    transactions();
    automatic();
    reports();
    plans();
    record();
  }

  static Map<String, Function<Home, @Nullable Object>> all() {
    return new Questions().questions;
  }

  private void ask(String name, Function<Workspace, @Nullable Object> question) {
    questions.put(name, home -> question.apply(home.books()));
  }

  private void look(Step step) {
    questions.put(step.toString(), step::in);
  }

  private void frame() {
    ask("workspace", Workspace::info);
    ask("members", books -> books.members().list());
    ask("accounts", books -> books.accounts().list());
    for (LocalDate day : List.of(QUARTER.first(), QUARTER.last(), YEARS.last())) {
      ask("balances on " + day, books -> books.accounts().balances(day));
    }
    ask(
        "rates",
        books ->
            books
                .rates()
                .rates(
                    List.of(Currencies.of("EUR"), Currencies.of("USD"), Currencies.of("JPY")),
                    YEARS));
    ask("categories", books -> List.copyOf(books.categories().tree().all()));
    ask("merchants", books -> books.merchants().find("", 100));
  }

  private void transactions() {
    for (TransactionSort sort : TransactionSort.values()) {
      look(new Looks.Search(Sieve.ALL, sort, 7));
    }
    look(new Looks.Search(Sieve.DELETED, TransactionSort.OLDEST_FIRST, 3));
    for (TransactionKind kind : TransactionKind.values()) {
      Sieve ofKind =
          new Sieve(
              null, null, -1, Sieve.Pointers.NONE, Set.of(), Set.of(kind), Set.of(), Set.of());
      look(new Looks.Search(ofKind, TransactionSort.HIGHEST_AMOUNT_FIRST, 4));
    }
    ask("tags", books -> books.expenses().tags());
    questions.put(
        "each transaction",
        home ->
            home.transactions.all().stream().map(id -> home.books().expenses().get(id)).toList());
  }

  private void automatic() {
    ask("recurring", books -> books.recurring().list());
    look(new Looks.Upcoming(DateRange.of(QUARTER.first(), QUARTER.last().plusMonths(6))));
    ask("rules", books -> books.categorization().rules());
    questions.put(
        "what rules would do",
        home -> home.books().categorization().preview(Sieve.ALL.in(home), 10));
    ask("imports", books -> imports(books));
    questions.put(
        "rows of imports",
        home ->
            home.imports.all().stream()
                .map(id -> pages(cursor -> home.books().imports().rows(id, cursor, 3)))
                .toList());
    ask("mappings", books -> books.imports().mappings());
  }

  private static List<Page<Import>> imports(Workspace books) {
    return pages(cursor -> books.imports().list(cursor, 2));
  }

  private static <T> List<Page<T>> pages(Function<@Nullable String, Page<T>> read) {
    List<Page<T>> pages = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      Page<T> page = read.apply(cursor);
      pages.add(page);
      cursor = page.nextCursor();
    } while (cursor != null);
    return pages;
  }

  private void reports() {
    Looks.Scope quarter = new Looks.Scope(QUARTER, -1);
    Looks.Scope years = new Looks.Scope(YEARS, -1);
    Looks.Scope giro = new Looks.Scope(YEARS, 0);
    for (SpendingBy by : SpendingBy.values()) {
      look(new Looks.Spending(by, years, Comparison.NONE));
      look(new Looks.Spending(by, quarter, Comparison.PREVIOUS));
      look(new Looks.Spending(by, quarter, Comparison.YEAR_BEFORE));
    }
    for (Comparison comparison : Comparison.values()) {
      look(new Looks.Flows(quarter, new PeriodRule.Weekly(DayOfWeek.SUNDAY), comparison));
    }
    look(new Looks.Flows(years, PeriodRule.MONTH, Comparison.NONE));
    look(new Looks.Flows(giro, PeriodRule.QUARTER, Comparison.YEAR_BEFORE));
    look(new Looks.NetWorth(Set.of(QUARTER.first(), QUARTER.last(), YEARS.last())));
    ask("budgets beside spending", books -> books.reports().budgetVersusActual(QUARTER));
  }

  private void plans() {
    ask("budgets", books -> books.budgets().list());
    ask("how budgets stand today", books -> books.budgets().statuses(books.today()));
    ask("histories of budgets", books -> books.budgets().histories(QUARTER));
    ask("moves", books -> books.budgets().moves());
    ask("envelopes", books -> books.budgets().envelopes(YEARS));
    ask("goals", books -> books.budgets().goals());
    ask("how goals stand", books -> books.budgets().goalStatuses(books.today()));
    questions.put(
        "contributions",
        home ->
            home.goals.all().stream()
                .map(goal -> home.books().budgets().contributions(goal))
                .toList());
  }

  private void record() {
    ask("audit", Questions::audit);
    ask("audit verified", books -> books.audit().verify());
    questions.put("events", Home::told);
  }

  /** Every entry, newest first, read in pages. */
  private static List<AuditEntry> audit(Workspace books) {
    List<AuditEntry> all = new ArrayList<>();
    AuditQuery query = AuditQuery.newest().limit(70);
    List<AuditEntry> page = books.audit().find(query);
    while (!page.isEmpty()) {
      all.addAll(page);
      page = books.audit().find(query.before(page.get(page.size() - 1).sequence()));
    }
    return all;
  }
}
