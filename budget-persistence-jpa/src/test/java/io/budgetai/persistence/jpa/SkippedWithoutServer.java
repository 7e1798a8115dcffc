package io.budgetai.persistence.jpa;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.opentest4j.TestAbortedException;

/** Skips laws for which there is no server. An assumption is not enough: jqwik takes one that fails for a failure. */
abstract class SkippedWithoutServer implements SkipExecutionHook {

  /** Assumes that there is a server. */
  abstract void assume();

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    try {
      assume();
      return SkipResult.doNotSkip();
    } catch (TestAbortedException absent) {
      return SkipResult.skip(absent.getMessage());
    }
  }
}
