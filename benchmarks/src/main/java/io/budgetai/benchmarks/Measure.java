package io.budgetai.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.Main;

/**
 * Runs the measurements by name. {@code import}, {@code transfer} and {@code open} start processes of their own; {@code jmh} hands everything
 * behind it to JMH; {@code all} does all of it.
 */
public final class Measure {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

  private Measure() {}

  public static void main(String[] arguments) throws Exception {
    String command = arguments.length == 0 ? "" : arguments[0];
    switch (command) {
      case "import" -> ImportRatio.measure(sizes(arguments));
      case "import-library" -> ImportRatio.library(Path.of(arguments[1]), Path.of(arguments[2]));
      case "import-raw" -> ImportRatio.raw(Path.of(arguments[1]), Path.of(arguments[2]));
      case "transfer" -> TransferRatio.measure(sizes(arguments));
      case "transfer-library" -> TransferRatio.library(arguments[1], arguments[2]);
      case "transfer-raw" -> TransferRatio.raw(arguments[1], arguments[2]);
      case "open" -> OpenTime.measure();
      case "open-once" -> OpenTime.child(Path.of(arguments[1]));
      case "jmh" -> Main.main(Arrays.copyOfRange(arguments, 1, arguments.length));
      case "all" -> {
        machine();
        OpenTime.measure();
        ImportRatio.measure(SIZES);
        TransferRatio.measure(SIZES);
        Main.main(new String[0]);
        machine();
      }
      default -> {
        System.err.println(
            "Usage: measure all | import [ROWS ...] | transfer [ROWS ...] | open | jmh [JMH OPTIONS]");
        System.exit(2);
      }
    }
  }

  /** Prints what the figures were measured on, and how busy it was. */
  private static void machine() {
    OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
    System.out.printf(
        Locale.ROOT,
        "%s %s, %d processors, load average %.1f, Java %s%n",
        system.getName(),
        system.getArch(),
        system.getAvailableProcessors(),
        system.getSystemLoadAverage(),
        Runtime.version());
  }

  private static List<Integer> sizes(String[] arguments) {
    return arguments.length == 1
        ? SIZES
        : Arrays.stream(arguments).skip(1).map(Integer::valueOf).toList();
  }
}
