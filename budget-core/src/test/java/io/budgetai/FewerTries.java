package io.budgetai;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Caps the tries of every property at {@code -Dbudget.tries.atMost}, also where the property itself asks for more. Mutation
 * tests run each property once per mutant and need few tries to see one die; without the setting nothing changes.
 */
public final class FewerTries implements AroundPropertyHook {
  private static final int AT_MOST = Integer.getInteger("budget.tries.atMost", Integer.MAX_VALUE);

  @Override
  public PropagationMode propagateTo() {
    return PropagationMode.ALL_DESCENDANTS;
  }

  @Override
  public int aroundPropertyProximity() {
    return -100;
  }

  @Override
  public PropertyExecutionResult aroundProperty(
      PropertyLifecycleContext context, PropertyExecutor property) {
    var attributes = context.attributes();
    if (attributes.tries().orElse(Integer.MAX_VALUE) > AT_MOST) {
      attributes.setTries(AT_MOST);
    }
    return property.execute();
  }
}
