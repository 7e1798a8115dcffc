package io.budgetai.persistence.jpa;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * The coordinator of a Citus cluster that {@code BUDGET_TEST_CITUS_URL} names, in either form of a URL. Each test takes an
 * installation of its own, by a prefix of its own; nobody clears them away.
 */
final class CitusServer {
  private static final String VARIABLE = "BUDGET_TEST_CITUS_URL";

  // Different in each run, as the installations of earlier runs are still there.
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private CitusServer() {}

  /** Skips the test where no cluster is named. */
  static String url() {
    String url = System.getenv(VARIABLE);
    Assumptions.assumeTrue(
        url != null && !url.isBlank(),
        VARIABLE + " names no coordinator of a Citus cluster, so nothing was run on one.");
    return url;
  }

  /** Options for an installation that is new and empty. */
  static JpaOptions newInstallation() {
    return JpaOptions.defaults()
        .overNodes()
        .tablePrefix("t" + RUN + "_" + NUMBER.incrementAndGet() + "_");
  }
}
