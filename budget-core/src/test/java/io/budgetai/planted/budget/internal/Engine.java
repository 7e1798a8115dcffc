package io.budgetai.planted.budget.internal;

/** What a feature above must not reach. */
public final class Engine {}
