package io.budgetai.benchmarks;

import io.budgetai.BudgetAi;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<String> plain = List.of("-Xmx256m");
    measure("open", plain, file);
    Path archive = file.resolveSibling("classes.jsa");
    Files.deleteIfExists(archive);
    Processes.output(
        List.of("-Xmx256m", "-Xlog:disable", "-XX:ArchiveClassesAtExit=" + archive),
        "open-once",
        file.toString());
    measure(
        "open from an archive of classes",
        List.of("-Xmx256m", "-Xlog:disable", "-XX:SharedArchiveFile=" + archive),
        file);
  }

  private static void measure(String what, List<String> options, Path file)
      throws IOException, InterruptedException {
    List<Double> calls = new ArrayList<>();
    List<Double> processes = new ArrayList<>();
    for (int run = 0; run <= RUNS; run++) {
      String[] times = Processes.output(options, "open-once", file.toString()).split(" ");
      // The first run brings the files into memory.
      if (run > 0) {
        calls.add(Double.valueOf(times[1]));
        processes.add(Double.valueOf(times[2]));
      }
    }
    System.out.printf(
        "%s: from the call %s ms, from the start of the process %s ms, %d runs%n",
        what, Spread.of(calls).in("%,.0f"), Spread.of(processes).in("%,.0f"), RUNS);
  }
}
