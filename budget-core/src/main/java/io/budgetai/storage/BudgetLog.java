package io.budgetai.storage;

import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.Contribution;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

/** What was done with budgets and goals, line by line. Nothing here is edited. */
public interface BudgetLog {

  /** Every move between budgets, in order of id. */
  List<BudgetMove> moves();

  /**
   * @throws io.budgetai.ConflictException if its id is taken
   */
  void insert(BudgetMove move);

  /** The alerts of all periods that begin on {@code earliestPeriod} or later, in no order. */
  List<BudgetAlert> alerts(LocalDate earliestPeriod);

  /**
   * @throws io.budgetai.ConflictException if it is there already
   */
  void insert(BudgetAlert alert);

  /** What the envelope plan holds back for later, by the first day of the period. */
  SortedMap<LocalDate, Money> held();

  /** Stores what is held back in a period, over what was stored for it. */
  void hold(LocalDate period, Money amount);

  /** Every contribution to every goal, in order of id. */
  List<Contribution> contributions();

  /**
   * @throws io.budgetai.ConflictException if its id is taken
   */
  void insert(Contribution contribution);
}
