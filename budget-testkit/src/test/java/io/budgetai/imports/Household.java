package io.budgetai.imports;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.event.Event;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.ScriptedStatements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Books with one account in euros, into which a test imports. */
final class Household implements AutoCloseable {
  static final LocalDate DAY = LocalDate.of(2026, 3, 1);

  final BudgetAi budget;
  final Workspace home;
  final Account giro;
  final List<Event> told = Collections.synchronizedList(new ArrayList<>());

  Household() {
    this(new InMemoryStorage());
  }

  Household(Storage storage) {
    budget =
        BudgetAi.builder()
            .storage(storage)
            .clock(Clock.fixed(Instant.parse("2026-04-01T10:00:00Z"), ZoneOffset.UTC))
            .statements(new ScriptedStatements())
            .listener(told::add)
            .build();
    home =
        budget.createWorkspace(
            user(1), WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
    giro = home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
  }

  static Actor user(int number) {
    return new Actor(new UserId(new UUID(0x7000L, number)));
  }

  /** The same books as another member with this role sees them. */
  Workspace as(Role role) {
    Actor other = user(10 + role.ordinal());
    home.members().add(other.user(), role);
    return budget.workspace(other, home.id());
  }

  ImportRequest request(ScriptedStatements.Script script) {
    return ImportRequest.of(giro.id(), script.source());
  }

  ImportReport run(ScriptedStatements.Script script) {
    return home.imports().run(request(script), Progress.NONE);
  }

  static Money euros(long cents) {
    return Money.ofMinor(cents, "EUR");
  }

  /** Everything that counts, oldest first. */
  List<Transaction> transactions() {
    return all(TransactionFilter.all());
  }

  List<Transaction> deleted() {
    return all(TransactionFilter.all().with(TransactionFlag.DELETED));
  }

  private List<Transaction> all(TransactionFilter filter) {
    List<Transaction> all = new ArrayList<>();
    @Nullable String cursor = null;
    do {
      var page =
          home.expenses()
              .search(new TransactionQuery(filter, TransactionSort.OLDEST_FIRST, 1000, cursor));
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }

  long balance() {
    return transactions().stream().mapToLong(one -> one.amount().minorUnits()).sum();
  }

  /** So many different rows. */
  static ScriptedStatements.Script rows(int count) {
    ScriptedStatements.Script script = ScriptedStatements.script();
    for (int i = 0; i < count; i++) {
      script.row(DAY.plusDays(i % 28), euros(-100 - i), "Bakery " + (char) ('a' + i % 26));
    }
    return script;
  }

  @Override
  public void close() {
    budget.close();
  }
}
