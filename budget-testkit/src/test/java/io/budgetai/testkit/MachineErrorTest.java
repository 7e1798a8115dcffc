package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.event.Event;
import io.budgetai.event.EventType;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of a change, and of its events, when the machine fails within a listener. */
class MachineErrorTest {
  private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

  private final List<String> told = new ArrayList<>();
  private @Nullable Error next;

  private void hear(Event event) {
    if (event.type() == EventType.TRANSACTIONS_RECORDED) {
      Error error = next;
      next = null;
      if (error != null) {
        throw error;
      }
      told.add(event.subject());
    }
  }

  private static Transaction record(Workspace home, String amount) {
    return home.expenses().record(NewTransaction.expense(amount, "EUR").on(DAY));
  }

  private Workspace open(BudgetAi library) {
    Workspace home =
        library.createWorkspace(
            new Actor(new UserId(new UUID(0, 1))),
            WorkspaceSettings.personal("Home", "EUR", ZoneOffset.UTC));
    home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
    return home;
  }

  @Test
  @DisplayName(
      "memory that runs out is passed on; the change is there, and its event is told again")
  void outOfMemory() {
    try (BudgetAi library =
        BudgetAi.builder().storage(new InMemoryStorage()).listener(this::hear).build()) {
      Workspace home = open(library);
      next = new OutOfMemoryError("invented");

      assertThatThrownBy(() -> record(home, "1.00")).isInstanceOf(OutOfMemoryError.class);
      Transaction second = record(home, "2.00");
      Transaction third = record(home, "3.00");

      assertThat(home.accounts().balances(DAY).values()).containsExactly(Money.of("-6.00", "EUR"));
      assertThat(told).hasSize(3).endsWith(second.id().toString(), third.id().toString());
    }
  }

  @Test
  @DisplayName("a stack that overflows is the listener's fault and reaches nobody else")
  void stackOverflow() {
    try (BudgetAi library =
        BudgetAi.builder().storage(new InMemoryStorage()).listener(this::hear).build()) {
      Workspace home = open(library);
      next = new StackOverflowError("invented");

      Transaction first = record(home, "1.00");

      assertThat(told).isEmpty();
      Transaction second = record(home, "2.00");
      assertThat(told).containsExactlyInAnyOrder(first.id().toString(), second.id().toString());
    }
  }
}
