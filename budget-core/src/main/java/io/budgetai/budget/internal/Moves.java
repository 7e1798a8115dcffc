package io.budgetai.budget.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.MoveId;
import io.budgetai.event.EventType;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Moves money between budgets: one line in the log that both of them read, so it is done for both or for neither. */
final class Moves {
  private static final int LONGEST_NOTE = 200;

  private Moves() {}

  static BudgetMove move(
      UnitOfWork unit,
      BudgetId from,
      BudgetId to,
      LocalDate day,
      Money amount,
      @Nullable String note) {
    Budget source = BudgetBook.find(unit.books(), from);
    Budget target = BudgetBook.find(unit.books(), to);
    List<Violation> violations = violations(source, target, amount, note);
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    LocalDate period = BudgetBook.periodOn(source, day).first();
    BudgetBook.periodOn(target, day);
    BudgetMove move =
        new BudgetMove(
            new MoveId(unit.newId()),
            from,
            to,
            period,
            amount,
            unit.now(),
            unit.actor().user(),
            note == null || note.isBlank() ? null : note.strip());
    unit.books().budgetLog().insert(move);
    unit.created("move", move.id(), move);
    unit.tell(EventType.BUDGET_CHANGED, from, Map.of("move", move.id().toString()));
    unit.tell(EventType.BUDGET_CHANGED, to, Map.of("move", move.id().toString()));
    return move;
  }

  private static List<Violation> violations(
      Budget source, Budget target, Money amount, @Nullable String note) {
    List<Violation> violations = new ArrayList<>();
    if (source.id().equals(target.id())) {
      violations.add(
          new Violation(
              "to", "is the budget that the money comes from.", "Maybe choose another one."));
    }
    if (!source.currency().equals(target.currency())
        || !amount.currency().equals(source.currency())) {
      violations.add(
          new Violation(
              "amount",
              "and the two budgets are not all in one currency.",
              "Maybe adjust the budgets one by one."));
    }
    if (!amount.isPositive()) {
      violations.add(new Violation("amount", "is not positive.", "Maybe swap the two budgets."));
    }
    if (!source.period().equals(target.period())) {
      violations.add(
          new Violation(
              "to",
              "has other periods than the budget that the money comes from.",
              "Maybe adjust the budgets one by one."));
    }
    if (source.envelope() != target.envelope()) {
      violations.add(
          new Violation(
              "to",
              "and the budget that the money comes from are not both envelopes.",
              "Maybe adjust the amount of the envelope instead."));
    }
    if (note != null && note.strip().length() > LONGEST_NOTE) {
      violations.add(
          new Violation(
              "note",
              "is longer than %d characters.".formatted(LONGEST_NOTE),
              "Maybe shorten it."));
    }
    return violations;
  }
}
