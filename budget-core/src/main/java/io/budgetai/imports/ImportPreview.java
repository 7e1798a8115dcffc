package io.budgetai.imports;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, shown on the first rows of the statement. Nothing is stored.
 *
 * @param format such as {@code csv}
 * @param mapping the saved mapping by which the file is read; {@code null} when its layout was found out or given
 * @param statement the layout, the first rows, what is wrong with them, and the questions that must be answered
 * @param knownLines the lines of those rows among {@code statement.rows()} that are in the books already
 */
public record ImportPreview(
    String format,
    @Nullable SavedMapping mapping,
    StatementPreview statement,
    Set<Integer> knownLines) {

  public ImportPreview {
    knownLines = Set.copyOf(knownLines);
  }

  /** How many of the rows shown would become transactions. */
  public int newRows() {
    return statement.rows().size() - knownLines.size();
  }
}
