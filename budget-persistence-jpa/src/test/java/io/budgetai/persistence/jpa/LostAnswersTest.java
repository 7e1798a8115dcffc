package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.OperationId;
import io.budgetai.ProviderException;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server commits, and its answer is lost on the way. */
class LostAnswersTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  @Test
  @DisplayName("10 lost answers to a commit: calls repeated with their operation id double nothing")
  void few() throws Exception {
    assertThat(doubled(10, true)).isZero();
  }

  @Test
  @Tag("slow")
  @DisplayName(
      "300 lost answers to a commit: calls repeated with their operation id double nothing")
  void many() throws Exception {
    assertThat(doubled(300, true)).isZero();
  }

  @Test
  @DisplayName("calls repeated without an operation id are done twice, so the proof can fail")
  void withoutId() throws Exception {
    assertThat(doubled(5, false)).isEqualTo(5);
  }

  /**
   * Makes calls until so many of them were committed and not answered, repeats those, and counts how many transactions there
   * are more than calls.
   */
  private static int doubled(int answers, boolean withIds) throws Exception {
    try (CommitEater between = new CommitEater(PostgresServer.port());
        BudgetAi budget = EditUntilDone.open(through(between))) {
      Workspace home = EditUntilDone.home(budget);
      Account account = home.accounts().open(NewAccount.of("Wallet", AccountKind.CASH, "EUR"));
      int calls = 0;
      for (int lost = 0; lost < answers && calls < 3 * answers; calls++) {
        OperationId id = new OperationId(new UUID(answers, calls));
        NewTransaction purchase =
            NewTransaction.expense("1.00", "EUR")
                .on(DAY)
                .in(account.id())
                .description("Kiosk " + calls);
        // The next commit can also be that of the events of the call before.
        between.eatNext();
        lost += recordedAtOnce(withIds ? home.operation(id) : home, purchase) ? 0 : 1;
      }
      assertThat(calls).as("calls, some of which met the commit of others").isLessThan(3 * answers);
      assertThat(home.audit().verify().intact()).isTrue();
      return count(home) - calls;
    }
  }

  /** The URL of a new database behind the eater, and of a driver that writes out each commit, so that it is seen. */
  private static String through(CommitEater between) {
    return PostgresServer.newDatabase().replace(":" + PostgresServer.port(), ":" + between.port())
        + "&prepareThreshold=0";
  }

  private static boolean recordedAtOnce(Workspace home, NewTransaction purchase) {
    try {
      home.expenses().record(purchase);
      return true;
    } catch (ProviderException nobodyKnows) {
      assertThat(nobodyKnows).hasMessageContaining("operation id");
      home.expenses().record(purchase);
      return false;
    }
  }

  private static int count(Workspace home) {
    return home.expenses()
        .search(TransactionQuery.of(TransactionFilter.all()).limit(1_000))
        .items()
        .size();
  }
}
