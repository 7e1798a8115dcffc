package io.budgetai.persistence.jpa;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.ConflictException;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.money.Money;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A host that edits one account with several threads: each edit reads what the account held at first, adds one cent, and
 * begins again when somebody else was faster. Says on standard output how many edits lost their race.
 */
final class EditUntilDone {
  static final Actor OWNER = new Actor(new UserId(new UUID(0x0190_0000_0000_7000L, 1)));

  private EditUntilDone() {}

  /** Arguments: the JDBC URL, how many threads, how many edits for each of them. */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[1]);
    int edits = Integer.parseInt(arguments[2]);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try (BudgetAi budget = open(arguments[0])) {
      Workspace home = home(budget);
      List<Callable<Integer>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(() -> edit(home, edits));
      }
      int lost = 0;
      for (Future<Integer> one : pool.invokeAll(all)) {
        lost += one.get();
      }
      System.out.println(lost);
    } finally {
      pool.shutdown();
    }
  }

  private static int edit(Workspace home, int edits) {
    int lost = 0;
    for (int done = 0; done < edits; ) {
      Account account = home.accounts().list().get(0);
      try {
        home.accounts().update(withOneCentMore(account));
        done++;
      } catch (ConflictException somebodyWasFaster) {
        lost++;
      }
    }
    return lost;
  }

  static Account withOneCentMore(Account account) {
    return new Account(
        account.id(),
        account.name(),
        account.kind(),
        account.openingBalance().plus(Money.of("0.01", "EUR")),
        account.openedOn(),
        account.onBudget(),
        account.closed(),
        account.version());
  }

  static BudgetAi open(String url) {
    return BudgetAi.builder().storage(JpaStorage.open(url)).build();
  }

  /** The one workspace, made with an account on first use. */
  static Workspace home(BudgetAi budget) {
    if (budget.workspaces(OWNER).isEmpty()) {
      Workspace made =
          budget.createWorkspace(OWNER, WorkspaceSettings.personal("Home", "EUR", ZoneOffset.UTC));
      made.accounts().open(NewAccount.of("Checking", AccountKind.CHECKING, "EUR"));
    }
    return budget.workspace(OWNER, budget.workspaces(OWNER).get(0).id());
  }
}
