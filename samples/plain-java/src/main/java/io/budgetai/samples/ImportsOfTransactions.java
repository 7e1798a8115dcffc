package io.budgetai.samples;

import io.budgetai.Page;
import io.budgetai.Workspace;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportedRow;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out which import brought a transaction: reads each import once that may have. */
final class ImportsOfTransactions {
  private static final int PAGE = 1000;

  private final Workspace workspace;
  private final List<Import> imports;
  private final Map<TransactionId, ImportId> created = new HashMap<>();
  private final Set<ImportId> read = new HashSet<>();

  ImportsOfTransactions(Workspace workspace) {
    this.workspace = workspace;
    this.imports = ShortId.imports(workspace);
  }

  /** The import that created it; {@code null} where none did. */
  @Nullable String of(Transaction transaction) {
    imports.stream().filter(each -> mayHold(each, transaction)).forEach(this::read);
    ImportId found = created.get(transaction.id());
    return found == null ? null : found.toString();
  }

  private static boolean mayHold(Import each, Transaction transaction) {
    return each.account().equals(transaction.account())
        && !transaction.recordedAt().isBefore(each.startedAt());
  }

  private void read(Import each) {
    if (!read.add(each.id())) {
      return;
    }
    String cursor = null;
    do {
      Page<ImportedRow> page = workspace.imports().rows(each.id(), cursor, PAGE);
      page.items().stream()
          .filter(ImportedRow::created)
          .forEach(row -> created.put(row.transaction(), row.importId()));
      cursor = page.nextCursor();
    } while (cursor != null);
  }
}
