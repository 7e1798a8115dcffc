package io.budgetai.imports.internal;

import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The readers that the host gave, asked in its order. Immutable. */
public final class StatementReaders {
  private static final int HEAD = 64 << 10;

  private final List<StatementReader> readers;

  /**
   * @throws IllegalStateException if two readers have one format
   */
  public StatementReaders(List<StatementReader> readers) {
    Map<String, StatementReader> byFormat = new LinkedHashMap<>();
    for (StatementReader reader : readers) {
      StatementReader earlier = byFormat.putIfAbsent(reader.format(), reader);
      if (earlier != null) {
        throw new IllegalStateException(
            "Two statement readers have the format '%s': %s and %s. Maybe remove one of the two."
                .formatted(
                    reader.format(), earlier.getClass().getName(), reader.getClass().getName()));
      }
    }
    this.readers = new ArrayList<>(byFormat.values());
  }

  /** The first reader that recognizes how the file begins. */
  StatementReader readerOf(StatementSource source) {
    if (readers.isEmpty()) {
      throw new IllegalStateException(
          "There is no statement reader. Maybe call statements(new CsvStatementReader()) when the library is put together.");
    }
    byte[] head = head(source);
    return readers.stream()
        .filter(reader -> reader.recognizes(head))
        .findFirst()
        .orElseThrow(() -> unknown(head.length));
  }

  private ValidationException unknown(int length) {
    if (length == 0) {
      return new ValidationException(
          "file", "The file is empty.", "Maybe download it from the bank again.");
    }
    List<String> formats = readers.stream().map(StatementReader::format).toList();
    return new ValidationException(
        "file",
        "The file is of no format that is read here (%s).".formatted(String.join(", ", formats)),
        "Maybe export the statement from the bank in one of these formats.");
  }

  private static byte[] head(StatementSource source) {
    try (InputStream bytes = source.open()) {
      return bytes.readNBytes(HEAD);
    } catch (IOException cause) {
      throw unreachable(cause);
    }
  }

  static ProviderException unreachable(IOException cause) {
    return new ProviderException(
        "The bytes of the statement cannot be read (%s). Maybe the file was moved, or its disk is not there."
            .formatted(cause.getClass().getSimpleName()),
        true,
        cause);
  }
}
