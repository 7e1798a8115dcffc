package io.budgetai.access;

import io.budgetai.UserId;
import io.budgetai.Versioned;
import java.time.Instant;

/** A user's place in a workspace since a moment. */
public record Member(UserId user, Role role, Instant since, long version) implements Versioned {}
