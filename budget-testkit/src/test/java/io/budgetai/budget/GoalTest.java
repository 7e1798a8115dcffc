package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.OperationId;
import io.budgetai.ValidationException;
import io.budgetai.audit.AuditAction;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GoalTest {
  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;

  @AfterEach
  void close() {
    family.close();
  }

  @Test
  void contributionIsRecomputedAfterAMissedMonth() {
    Goal bicycle =
        budgets.createGoal(NewGoal.of("Bicycle", "900.00", "EUR").by(LocalDate.of(2024, 7, 31)));
    assertThat(budgets.goalStatus(bicycle.id(), TODAY).neededThisMonth()).isEqualTo(eur("300.00"));

    GoalStatus june = budgets.goalStatus(bicycle.id(), LocalDate.of(2024, 6, 1));
    assertThat(june.neededThisMonth()).isEqualTo(eur("450.00"));
    assertThat(june.onTrack()).isFalse();

    OperationId once = new OperationId(UUID.randomUUID());
    LocalDate day = LocalDate.of(2024, 6, 2);
    Contribution made =
        family.home.operation(once).budgets().contribute(bicycle.id(), eur("900.00"), day);
    assertThat(family.home.operation(once).budgets().contribute(bicycle.id(), eur("900.00"), day))
        .isEqualTo(made);
    assertThat(budgets.contributions(bicycle.id())).containsExactly(made);
    assertThat(budgets.goalStatus(bicycle.id(), day).reached()).isTrue();
  }

  @Test
  void takingOutMoreThanIsThereIsRefusedOnAnyDay() {
    Goal open = budgets.createGoal(NewGoal.open("Rainy day", "EUR").saved(eur("10.00")));
    budgets.contribute(open.id(), eur("20.00"), TODAY);
    budgets.contribute(open.id(), eur("-30.00"), TODAY);

    assertThat(budgets.goalStatus(open.id(), TODAY).saved()).isEqualTo(eur("0.00"));
    assertThat(budgets.goalStatus(open.id(), TODAY).remaining()).isNull();
    refused(() -> budgets.contribute(open.id(), eur("-0.01"), TODAY));
    refused(() -> budgets.contribute(open.id(), eur("-0.01"), TODAY.minusDays(3)));
    refused(() -> budgets.contribute(open.id(), eur("0.00"), TODAY));
    refused(() -> budgets.contribute(open.id(), Money.of("1.00", "USD"), TODAY));
  }

  @Test
  void goalsAreEditedAndArchivedByVersion() {
    Goal goal = budgets.createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
    Goal edited =
        budgets.updateGoal(
            new Goal(
                goal.id(),
                "Tandem",
                eur("1800.00"),
                goal.saved(),
                goal.start(),
                TODAY.plusYears(1),
                false,
                goal.version()));
    assertThat(edited.version()).isEqualTo(2);
    assertThatThrownBy(() -> budgets.archiveGoal(goal.id(), goal.version()))
        .isInstanceOf(ConflictException.class);

    budgets.archiveGoal(goal.id(), edited.version());

    assertThat(budgets.goals()).singleElement().matches(Goal::archived);
    assertThat(budgets.goalStatuses(TODAY)).isEmpty();
    assertThat(family.home.audit().verify().intact()).isTrue();
  }

  @Test
  void goalsKeepTheirContributionsApart() {
    Goal tandem = budgets.createGoal(NewGoal.of("Tandem", "900.00", "EUR"));
    Goal bicycle = budgets.createGoal(NewGoal.of("Bicycle", "900.00", "EUR").saved(eur("1.00")));
    Goal over = budgets.createGoal(NewGoal.of("Over", "900.00", "EUR"));
    budgets.archiveGoal(over.id(), over.version());
    Contribution today = budgets.contribute(tandem.id(), eur("20.00"), TODAY);
    Contribution other = budgets.contribute(bicycle.id(), eur("300.00"), TODAY);
    Contribution last = budgets.contribute(tandem.id(), eur("-5.00"), TODAY.plusDays(1));
    Contribution first = budgets.contribute(tandem.id(), eur("7.00"), TODAY.minusDays(1));

    assertThat(budgets.contributions(tandem.id())).containsExactly(first, today, last);
    assertThat(budgets.contributions(bicycle.id())).containsExactly(other);
    refused(() -> budgets.contribute(tandem.id(), eur("-25.00"), TODAY));
    assertThat(budgets.goals()).extracting(Goal::name).containsExactly("Bicycle", "Over", "Tandem");
    assertThat(budgets.goalStatuses(TODAY))
        .containsExactly(
            budgets.goalStatus(bicycle.id(), TODAY), budgets.goalStatus(tandem.id(), TODAY))
        .extracting(GoalStatus::saved)
        .containsExactly(eur("301.00"), eur("27.00"));
  }

  @Test
  void everyChangeOfAGoalIsAuditedAndCanBeRepeated() {
    Goal other = budgets.createGoal(NewGoal.open("Rainy day", "EUR"));
    budgets.contribute(other.id(), eur("10.00"), TODAY);

    Goal goal =
        family.twice(service -> service.createGoal(NewGoal.of(" Bicycle ", "900.00", "EUR")));
    Goal edited =
        family.twice(
            service ->
                service.updateGoal(
                    new Goal(
                        goal.id(),
                        " Tandem ",
                        goal.target(),
                        goal.saved(),
                        goal.start(),
                        goal.start(),
                        false,
                        goal.version())));
    Contribution made = family.twice(service -> service.contribute(goal.id(), eur("10.00"), TODAY));
    Goal archived = family.twice(service -> service.archiveGoal(goal.id(), edited.version()));

    assertThat(goal.name()).isEqualTo("Bicycle");
    assertThat(edited.name()).isEqualTo("Tandem");
    assertThat(archived.archived()).isTrue();
    assertThat(made.goal()).isEqualTo(goal.id());
    assertThat(family.audited(goal.id()))
        .containsExactly(AuditAction.UPDATE, AuditAction.UPDATE, AuditAction.CREATE);
    assertThat(family.audited(made.id())).containsExactly(AuditAction.CREATE);
  }

  @Test
  void badGoalsAreRefused() {
    refused(() -> budgets.createGoal(NewGoal.of(" ", "900.00", "EUR")));
    refused(() -> budgets.createGoal(NewGoal.of("Bicycle", "0.00", "EUR")));
    refused(() -> budgets.createGoal(NewGoal.of("Bicycle", "9", "EUR").saved(eur("-1.00"))));
    refused(
        () -> budgets.createGoal(NewGoal.of("Bicycle", "9", "EUR").saved(Money.of("1", "USD"))));
    refused(() -> budgets.createGoal(NewGoal.of("Bicycle", "9", "EUR").by(TODAY.minusDays(1))));
    Goal goal = budgets.createGoal(NewGoal.of("Bicycle", "9", "EUR"));
    refused(
        () ->
            budgets.updateGoal(
                new Goal(
                    goal.id(),
                    "Bicycle",
                    null,
                    Money.of("1", "USD"),
                    goal.start(),
                    null,
                    false,
                    goal.version())));
    refused(
        () ->
            budgets.updateGoal(
                new Goal(
                    goal.id(),
                    "Bicycle",
                    eur("0.00"),
                    goal.saved(),
                    goal.start(),
                    null,
                    false,
                    goal.version())));
    assertThatThrownBy(() -> budgets.goalStatus(new GoalId(UUID.randomUUID()), TODAY))
        .isInstanceOf(NotFoundException.class);
  }

  private static void refused(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(ValidationException.class);
  }
}
