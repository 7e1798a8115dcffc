package io.budgetai.budget.internal;

import io.budgetai.money.Money;
import java.time.LocalDate;

/** What the envelope plan holds back in a period, as the audit sees it; public, because the audit reads every component. */
public record HeldMoney(LocalDate period, Money amount) {}
