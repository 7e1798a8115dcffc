package io.budgetai.samples;

import io.budgetai.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budget imports}. */
@Command(name = "imports", description = "Lists what was imported, newest first.")
final class ImportsCommand extends BooksCommand {
  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  ImportsCommand(BudgetCommand root) {
    super(root);
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    return ImportList.of(
        home.imports().list(null, limit).items(),
        home.accounts().list(),
        home.info().settings().zone());
  }
}
