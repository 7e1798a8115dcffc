package io.budgetai.benchmarks;

import io.budgetai.BudgetAi;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How long opening the library on an existing database file takes: in a fresh process each time, from the start of the
 * process and from the call, until the first workspace was read.
 */
final class OpenTime {
  private static final int RUNS = 9;

  private OpenTime() {}

  /** Opens the file once and prints both times in milliseconds. Runs in a process of its own. */
  static void child(Path file) {
    long start = System.nanoTime();
    int workspaces;
    try (BudgetAi budget = BudgetAi.builder().storage(JpaStorage.open(file)).build()) {
      workspaces = budget.workspaces(SyntheticBooks.OWNER).size();
      long call = (System.nanoTime() - start) / 1_000_000;
      long process =
          System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
      System.out.println(workspaces + " " + call + " " + process);
    }
  }

  static void measure() throws IOException, InterruptedException {
    Path file = BookFiles.ofSize(100_000);
    List<Long> calls = new ArrayList<>();
    List<Long> processes = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      String[] times = Processes.output("-Xmx256m", "open-once", file.toString()).split(" ");
      if (run > 0) {
        calls.add(Long.parseLong(times[1].strip()));
        processes.add(Long.parseLong(times[2].strip()));
      }
    }
    Collections.sort(calls);
    Collections.sort(processes);
    System.out.printf(
        "open: call median %d ms (%d to %d), since process start median %d ms (%d to %d), %d runs%n",
        calls.get(RUNS / 2),
        calls.get(0),
        calls.get(RUNS - 1),
        processes.get(RUNS / 2),
        processes.get(0),
        processes.get(RUNS - 1),
        RUNS);
  }
}
