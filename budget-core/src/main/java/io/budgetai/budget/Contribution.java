package io.budgetai.budget;

import io.budgetai.UserId;
import io.budgetai.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Money put towards a goal, or taken out of it.
 *
 * @param date the day on which it counts
 * @param amount positive in, negative out; never zero
 */
public record Contribution(
    UUID id, GoalId goal, LocalDate date, Money amount, Instant madeAt, UserId madeBy) {}
