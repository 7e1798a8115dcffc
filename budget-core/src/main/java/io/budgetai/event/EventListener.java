package io.budgetai.event;

/**
 * Is told what happened, after the commit, in the order in which it happened in a workspace. Called on the thread that made
 * the change, so an implementation hands long work on. When it throws, the event stays in the outbox and is told again with
 * the next change or at the next start.
 */
@FunctionalInterface
public interface EventListener {

  void on(Event event);
}
