package io.budgetai.samples;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Ids;
import io.budgetai.UserId;
import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceSettings;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Books in a file, opened. Whoever can read the file is its owner: the command line knows one person, {@link #OWNER}, so that
 * a copy of the file is all that another machine needs.
 */
final class OpenBooks implements AutoCloseable {
  /** The person at the command line, in all books and on all machines. */
  static final UserId OWNER = UserId.parse("00000000-0000-7000-8000-000000000001");

  private static final Actor ACTOR = new Actor(OWNER);

  private static final String BEGIN =
      "Maybe run budget demo, budget import FILE or budget accounts open NAME, or name another file"
          + " with --db.";

  private final BudgetAi budget;
  private final Path file;
  private @Nullable Workspace workspace;

  private OpenBooks(BudgetAi budget, Path file) {
    this.budget = budget;
    this.file = file;
  }

  /**
   * Opens books that are there.
   *
   * @throws ValidationException if there is no such file; nothing is made then
   */
  static OpenBooks open(Path file, Clock clock) {
    if (!Files.exists(file)) {
      throw new ValidationException("--db", "There is no file %s.".formatted(file), BEGIN);
    }
    return open(file, BudgetAi.builder().clock(clock));
  }

  /** Opens books, or makes them. */
  static OpenBooks openOrMake(Path file, Clock clock) throws IOException {
    return openOrMake(file, BudgetAi.builder().clock(clock));
  }

  /** Opens books whose new ids somebody else chooses, or makes them. */
  static OpenBooks openOrMake(Path file, Clock clock, Ids ids) throws IOException {
    return openOrMake(file, BudgetAi.builder().clock(clock).ids(ids));
  }

  private static OpenBooks openOrMake(Path file, BudgetAi.Builder builder) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return open(file, builder);
  }

  private static OpenBooks open(Path file, BudgetAi.Builder builder) {
    if (Files.isDirectory(file)) {
      throw new ValidationException(
          "--db", "%s is a folder.".formatted(file), "Maybe name a file in it.");
    }
    return new OpenBooks(
        builder.storage(JpaStorage.open(file)).statements(new CsvStatementReader()).build(), file);
  }

  /**
   * Goes into a workspace that is there.
   *
   * @param name which, or {@code null} for the oldest
   * @throws ValidationException if there is none
   */
  OpenBooks enter(@Nullable String name) {
    List<WorkspaceInfo> all = budget.workspaces(ACTOR);
    if (all.isEmpty()) {
      throw new ValidationException("--db", "There are no books in %s yet.".formatted(file), BEGIN);
    }
    WorkspaceInfo chosen =
        name == null
            ? all.get(0)
            : Names.find("workspace", name, all, each -> each.settings().name());
    workspace = budget.workspace(ACTOR, chosen.id());
    return this;
  }

  /**
   * Goes into a workspace; the first one is made.
   *
   * @param name which, or {@code null} for the oldest
   * @param currency of a new workspace
   */
  OpenBooks enterOrMake(@Nullable String name, Currency currency, ZoneId zone) {
    if (!budget.workspaces(ACTOR).isEmpty()) {
      return enter(name);
    }
    workspace =
        budget.createWorkspace(
            ACTOR,
            WorkspaceSettings.personal(
                name == null ? "Home" : name, currency.getCurrencyCode(), zone));
    return this;
  }

  /** Goes into the workspace with these settings; where there is none of this name, it is made. */
  OpenBooks enterOrMake(WorkspaceSettings settings) {
    workspace =
        budget.workspaces(ACTOR).stream()
            .filter(each -> each.settings().name().equals(settings.name()))
            .findFirst()
            .map(each -> budget.workspace(ACTOR, each.id()))
            .orElseGet(() -> budget.createWorkspace(ACTOR, settings));
    return this;
  }

  Workspace workspace() {
    Workspace entered = workspace;
    if (entered == null) {
      throw new IllegalStateException("No workspace was entered.");
    }
    return entered;
  }

  /** The currency of reports. */
  Currency currency() {
    return workspace().info().settings().currency();
  }

  @Override
  public void close() {
    budget.close();
  }
}
