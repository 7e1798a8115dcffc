package io.budgetai.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * Bytes of a statement under a name. Each {@link #open()} starts again at the first byte, so that a statement can be
 * previewed first and read afterwards.
 */
public interface StatementSource {

  /** Opens the bytes anew; may fail as files do. */
  @FunctionalInterface
  interface Opener {
    InputStream open() throws IOException;
  }

  /** The file's own name without any folder, such as {@code march.csv}; never empty. */
  String name();

  /** How many bytes there are, or empty where that is not known beforehand. */
  OptionalLong size();

  /**
   * Starts at the first byte. The caller closes the stream. May be called several times.
   *
   * @throws IOException if the bytes cannot be reached
   */
  InputStream open() throws IOException;

  /** The bytes of a file, opened when asked for. */
  static StatementSource of(Path file) {
    Path name = file.getFileName();
    return new NamedSource(
        name == null ? file.toString() : name.toString(),
        sizeOf(file),
        () -> Files.newInputStream(file));
  }

  /** Bytes in memory, such as an upload; {@code bytes} is not copied and must not change. */
  static StatementSource of(String name, byte[] bytes) {
    return new NamedSource(
        name, OptionalLong.of(bytes.length), () -> new ByteArrayInputStream(bytes));
  }

  /** Bytes from anywhere; {@code opener} must start at the first byte each time. */
  static StatementSource of(String name, Opener opener) {
    return new NamedSource(name, OptionalLong.empty(), opener);
  }

  private static OptionalLong sizeOf(Path file) {
    try {
      return OptionalLong.of(Files.size(file));
    } catch (IOException unreadable) {
      return OptionalLong.empty(); // open() reports why
    }
  }
}
