package io.budgetai.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link Measure} in a fresh process. */
final class Processes {

  private Processes() {}

  /**
   * What a command of {@link Measure} printed, run in a process with these options of the JVM and no other load of this one.
   *
   * @throws IllegalStateException if the process failed
   */
  static String output(List<String> options, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    // Hibernate says nothing that matters here, and its logger must not be the platform's.
    command.add("-Dorg.jboss.logging.provider=slf4j");
    command.add("--enable-native-access=ALL-UNNAMED");
    String data = System.getProperty("benchmarks.data");
    if (data != null) {
      command.add("-Dbenchmarks.data=" + data);
    }
    command.add("-cp");
    command.add(System.getProperty("java.class.path"));
    command.add(Measure.class.getName());
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IllegalStateException("%s ended with %d.".formatted(arguments[0], exit));
    }
    return output;
  }
}
