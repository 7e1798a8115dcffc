package io.budgetai.persistence.jpa;

import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;
import org.opentest4j.TestAbortedException;

/** Skips properties where a server that they need is not, which JUnit's assumptions do for tests alone. */
abstract class OnlyWhere implements SkipExecutionHook {
  private final Runnable needed;

  /**
   * @param needed fails an assumption where the server is not
   */
  private OnlyWhere(Runnable needed) {
    this.needed = needed;
  }

  @Override
  public SkipResult shouldBeSkipped(LifecycleContext context) {
    try {
      needed.run();
      return SkipResult.doNotSkip();
    } catch (TestAbortedException absent) {
      return SkipResult.skip(absent.getMessage());
    }
  }

  static final class Postgres extends OnlyWhere {
    Postgres() {
      super(PostgresServer::port);
    }
  }

  static final class Citus extends OnlyWhere {
    Citus() {
      super(CitusServer::url);
    }
  }

  static final class MariaDb extends OnlyWhere {
    MariaDb() {
      super(MariaDbServer::administrator);
    }
  }

  static final class MySql extends OnlyWhere {
    MySql() {
      super(MySqlServer::administrator);
    }
  }
}
