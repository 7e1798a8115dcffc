package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.RevertReport;
import io.budgetai.samples.UndoSummary.Kept;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code budget undo}. */
@Command(
    name = "undo",
    description = "Takes an import back; what you edited since is left alone.",
    sortOptions = false)
final class UndoCommand extends BooksCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "IMPORT",
      description = "Which, by its id, as budget imports lists it; by default the latest.")
  private @Nullable String id;

  UndoCommand(BudgetCommand root) {
    super(root);
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    ImportId wanted = id == null ? latest(home).id() : ShortId.statement(home, id);
    RevertReport report =
        root().watched("Undoing", progress -> home.imports().revert(wanted, progress));
    return new UndoSummary(
        report.imported().id().toString(),
        report.imported().source(),
        report.deleted(),
        report.keptCount(),
        report.kept().stream()
            .map(
                each ->
                    new Kept(each.line(), each.transaction().toString(), Words.of(each.reason())))
            .toList());
  }

  private static Import latest(Workspace home) {
    return ShortId.imports(home).stream()
        .filter(
            each -> each.status() == ImportStatus.FINISHED || each.status() == ImportStatus.RUNNING)
        .findFirst()
        .orElseThrow(
            () ->
                new ValidationException(
                    "import", "There is no import to take back.", "Maybe see budget imports."));
  }
}
