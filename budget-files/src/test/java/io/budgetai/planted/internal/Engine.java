package io.budgetai.planted.internal;

/** Stands for what core keeps to itself. */
public final class Engine {}
