package io.budgetai.samples;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** How the standard streams encode text. */
final class Encoding {
  private Encoding() {}

  /**
   * What Java knows of the terminal (from Java 18 on, {@code stdout.encoding}), or what it knows of
   * the system.
   */
  static Charset ofOutput() {
    return Stream.of("stdout.encoding", "sun.stdout.encoding", "native.encoding")
        .map(System::getProperty)
        .filter(name -> name != null && Charset.isSupported(name))
        .map(Charset::forName)
        .findFirst()
        .orElse(StandardCharsets.UTF_8);
  }
}
