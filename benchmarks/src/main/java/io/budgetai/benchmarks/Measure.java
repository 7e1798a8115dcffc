package io.budgetai.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.openjdk.jmh.Main;

/**
 * Runs the measurements by name. {@code import} and {@code open} start processes of their own; {@code jmh} hands everything
 * behind it to JMH.
 */
public final class Measure {

  private Measure() {}

  public static void main(String[] arguments) throws Exception {
    String command = arguments.length == 0 ? "" : arguments[0];
    switch (command) {
      case "import" -> ImportRatio.measure(sizes(arguments));
      case "import-library" -> ImportRatio.library(Path.of(arguments[1]), Path.of(arguments[2]));
      case "import-raw" -> ImportRatio.raw(Path.of(arguments[1]), Path.of(arguments[2]));
      case "open" -> OpenTime.measure();
      case "open-once" -> OpenTime.child(Path.of(arguments[1]));
      case "jmh" -> Main.main(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
      default -> {
        System.err.println("Usage: measure import [ROWS ...] | open | jmh [JMH OPTIONS]");
        System.exit(2);
      }
    }
  }

  private static List<Integer> sizes(String[] arguments) {
    return arguments.length == 1
        ? List.of(10_000, 100_000, 1_000_000)
        : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
  }
}
