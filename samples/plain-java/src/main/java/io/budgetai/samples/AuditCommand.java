package io.budgetai.samples;

import io.budgetai.audit.AuditQuery;
import io.budgetai.audit.AuditService;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budget audit}. */
@Command(
    name = "audit",
    description = "Shows who changed what, and checks the chain of entries.",
    sortOptions = false)
final class AuditCommand extends BooksCommand {
  @Option(names = "--about", paramLabel = "ID", description = "Only changes of this thing.")
  private @Nullable String about;

  @Option(
      names = "--before",
      paramLabel = "NUMBER",
      description = "Only entries older than this one.")
  private @Nullable Long before;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "How many entries (default: ${DEFAULT-VALUE}).")
  private int limit = 20;

  AuditCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new AuditCommand(root)).addSubcommand(new Verify(root));
  }

  @Override
  Document answer(OpenBooks books) {
    AuditService audit = books.workspace().audit();
    AuditQuery query = AuditQuery.newest().limit(limit).before(before);
    return AuditTrail.of(audit.find(about == null ? query : query.about(about)), audit.verify());
  }

  @Command(name = "verify", description = "Only checks the chain of entries.")
  private static final class Verify extends BooksCommand {
    Verify(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      return AuditTrail.of(java.util.List.of(), books.workspace().audit().verify());
    }
  }
}
