package io.budgetai.files.planted;

import io.budgetai.planted.internal.Engine;

/** Breaks the rule of {@code ArrowsTest} on purpose. */
final class Reach {
  Engine engine = new Engine();
}
