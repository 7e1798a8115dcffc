package io.budgetai.event;

/**
 * Is told what happened, after the commit, in the order in which it happened in a workspace. Called on the thread that made
 * the change, so an implementation hands long work on. When it throws, the event stays in the outbox and is told again with
 * the next change or at the next start. The caller who made the change does not notice, unless it is an error of the machine,
 * such as memory that ran out; the change is committed all the same.
 */
@FunctionalInterface
public interface EventListener {

  void on(Event event);
}
