package io.budgetai.samples;

import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.audit.AuditService;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
  private static final int PAGE = 1000;

  @Option(
      names = "--about",
      paramLabel = "ID",
      description = "Only changes of this thing: its id, or the end of it.")
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
    return AuditTrail.of(
        audit.find(about == null ? query : query.about(subject(audit, about))), audit.verify());
  }

  private static String subject(AuditService audit, String wanted) {
    return ShortId.find("thing", wanted, "budget audit", () -> subjects(audit)).toString();
  }

  private static List<UUID> subjects(AuditService audit) {
    List<UUID> subjects = new ArrayList<>();
    AuditQuery query = AuditQuery.newest().limit(PAGE);
    for (List<AuditEntry> page = audit.find(query); !page.isEmpty(); page = audit.find(query)) {
      page.stream()
          .map(AuditEntry::subjectId)
          .filter(ShortId::isWhole)
          .map(UUID::fromString)
          .forEach(subjects::add);
      query = query.before(page.get(page.size() - 1).sequence());
    }
    return subjects;
  }

  @Command(name = "verify", description = "Only checks the chain of entries.")
  private static final class Verify extends BooksCommand {
    Verify(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      return AuditTrail.of(List.of(), books.workspace().audit().verify());
    }
  }
}
