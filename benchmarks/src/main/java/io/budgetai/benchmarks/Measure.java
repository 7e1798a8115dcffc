package io.budgetai.benchmarks;

import java.nio.file.Path;
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
      case "open" -> OpenTime.measure();
      case "open-once" -> OpenTime.child(Path.of(arguments[1]));
      case "jmh" -> Main.main(java.util.Arrays.copyOfRange(arguments, 1, arguments.length));
      default -> {
        System.err.println("Usage: measure import [ROWS ...] | open | jmh [JMH OPTIONS]");
        System.exit(2);
      }
    }
  }
}
