package io.budgetai.samples;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.StatementSource;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.ForwardingStorage;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Function;

/**
 * The process that {@link ImportSurvivesKillTest} kills: imports a statement, and says on standard output what is committed
 * as soon as it is.
 */
final class ImportUntilKilled {
  static final Actor OWNER = new Actor(new UserId(new UUID(0x0190_0000_0000_7000L, 1)));
  static final String ACKNOWLEDGED = "committed ";

  private ImportUntilKilled() {}

  /** Arguments: the JDBC URL, the statement. */
  public static void main(String[] arguments) {
    try (BudgetAi budget = open(new Acknowledging(JpaStorage.open(arguments[0])))) {
      Workspace home = home(budget);
      Account account = home.accounts().list().get(0);
      home.imports()
          .run(
              ImportRequest.of(account.id(), StatementSource.of(Path.of(arguments[1]))),
              Progress.NONE);
    }
  }

  static BudgetAi open(Storage storage) {
    return BudgetAi.builder().storage(storage).statements(new CsvStatementReader()).build();
  }

  /** The one workspace, made with an account on first use. */
  static Workspace home(BudgetAi budget) {
    if (budget.workspaces(OWNER).isEmpty()) {
      budget.createWorkspace(OWNER, WorkspaceSettings.personal("Home", "EUR", ZoneOffset.UTC));
    }
    Workspace home = budget.workspace(OWNER, budget.workspaces(OWNER).get(0).id());
    if (home.accounts().list().isEmpty()) {
      home.accounts().open(NewAccount.of("Checking", AccountKind.CHECKING, "EUR"));
    }
    return home;
  }

  /** Says after each unit of work how long the audit chain is that it committed. */
  private static final class Acknowledging extends ForwardingStorage {
    Acknowledging(Storage books) {
      super(books);
    }

    @Override
    public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
      long[] sequence = new long[1];
      T result =
          super.write(
              workspace,
              unit -> {
                T value = work.apply(unit);
                sequence[0] = unit.audit().head().sequence();
                return value;
              });
      System.out.println(ACKNOWLEDGED + sequence[0]);
      System.out.flush();
      return result;
    }
  }
}
