package io.budgetai.testkit.internal;

import io.budgetai.UserId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.access.Member;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.audit.AuditEntry;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.Contribution;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.MoveId;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportedRow;
import io.budgetai.imports.SavedMapping;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.storage.OperationStore;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** One kind of thing that the books hold, by key. Each table is itself alone, whatever it is called. */
final class Table<K, V> {

  /** Where a transaction stands in one of the orders: by day or by amount, then by id. */
  record Place(long key, TransactionId id) {
    static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::key).thenComparing(Place::id);
  }

  /** Which occurrence of which recurring transaction. */
  record OccurrenceKey(RecurringId recurring, int index) {}

  /** Which line of which import. */
  record RowKey(ImportId importId, long line) {}

  /** What makes a row the same row in another statement of the same account. */
  record RowInAccount(AccountId account, ImportedRow.Key key) {}

  /** A row that an import had created a transaction for and that was forgotten. */
  record ForgottenRow(RowInAccount row, ImportId importId) {}

  /** Which price on which day. */
  record RateKey(String base, String quote, LocalDate date) {}

  static final Table<UUID, WorkspaceInfo> WORKSPACE = of("workspace");
  static final Table<UserId, Member> MEMBERS = of("member");
  static final Table<AccountId, Account> ACCOUNTS = of("account");
  static final Table<CategoryId, Category> CATEGORIES = of("category");
  static final Table<MerchantId, Merchant> MERCHANTS = of("merchant");
  static final Table<String, MerchantId> MERCHANT_KEYS =
      new Table<>("key of merchants", CodePoints.ORDER);
  static final Table<TransactionId, Transaction> TRANSACTIONS = of("transaction");
  static final Table<Place, Transaction> BY_DATE = new Table<>("transaction", Place.ORDER);
  static final Table<Place, Transaction> BY_AMOUNT = new Table<>("transaction", Place.ORDER);
  static final Table<RecurringId, Recurring> RECURRING = of("recurring transaction");
  static final Table<OccurrenceKey, TransactionId> OCCURRENCES =
      new Table<>(
          "occurrence",
          Comparator.comparing(OccurrenceKey::recurring).thenComparingInt(OccurrenceKey::index));
  static final Table<RuleId, Rule> RULES = of("rule");
  static final Table<BudgetId, Budget> BUDGETS = of("budget");
  static final Table<MoveId, BudgetMove> MOVES = of("move between budgets");
  static final Table<BudgetAlert, BudgetAlert> ALERTS =
      new Table<>(
          "alert",
          Comparator.comparing(BudgetAlert::period)
              .thenComparing(BudgetAlert::budget)
              .thenComparing(BudgetAlert::threshold));
  static final Table<LocalDate, Money> HELD = new Table<>("money held", LocalDate::compareTo);
  static final Table<GoalId, Goal> GOALS = of("goal");
  static final Table<UUID, Contribution> CONTRIBUTIONS = of("contribution");
  static final Table<ImportId, Import> IMPORTS = of("import");
  static final Table<RowKey, ImportedRow> ROWS =
      new Table<>(
          "row of an import",
          Comparator.comparing(RowKey::importId).thenComparingLong(RowKey::line));
  static final Table<RowInAccount, TransactionId> CREATED =
      new Table<>(
          "row that created a transaction",
          Comparator.comparing(RowInAccount::account)
              .thenComparing(row -> row.key().fingerprint())
              .thenComparing(row -> row.key().occurrence()));
  static final Table<ForgottenRow, TransactionId> FORGOTTEN =
      new Table<>(
          "forgotten row that created a transaction",
          Comparator.comparing((ForgottenRow forgotten) -> forgotten.row().account())
              .thenComparing(forgotten -> forgotten.row().key().fingerprint())
              .thenComparing(forgotten -> forgotten.row().key().occurrence())
              .thenComparing(ForgottenRow::importId));
  static final Table<UUID, SavedMapping> MAPPINGS = of("layout");
  static final Table<RateKey, ExchangeRate> RATES =
      new Table<>(
          "rate",
          Comparator.comparing(RateKey::base)
              .thenComparing(RateKey::quote)
              .thenComparing(RateKey::date));
  static final Table<Long, AuditEntry> AUDIT = of("audit entry");
  static final Table<EventId, Event> OUTBOX = of("event");
  static final Table<UUID, OperationStore.Outcome> OPERATIONS = of("operation");

  private final String what;
  private final Comparator<? super K> order;

  private Table(String what, Comparator<? super K> order) {
    this.what = what;
    this.order = order;
  }

  /** The thing in the words of the domain, for messages. */
  String what() {
    return what;
  }

  /** How keys sort. */
  Comparator<? super K> order() {
    return order;
  }

  private static <K extends Comparable<? super K>, V> Table<K, V> of(String what) {
    return new Table<>(what, Comparator.naturalOrder());
  }
}
