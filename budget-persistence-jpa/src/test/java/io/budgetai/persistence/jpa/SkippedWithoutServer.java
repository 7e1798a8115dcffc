package io.budgetai.persistence.jpa;

import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips laws for which there is no server. An assumption is not enough: jqwik takes one that fails for a failure. */
abstract class SkippedWithoutServer implements SkipExecutionHook {

  /** Why there is no server, if there is none. */
  abstract Optional<String> missing();

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    return missing().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
  }
}
