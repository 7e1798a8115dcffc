package io.budgetai.samples;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Ids;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceSettings;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books in a file, opened. Whoever can read the file is its owner; the owner's id is kept beside
 * it.
 */
final class OpenBooks implements AutoCloseable {
  private final BudgetAi budget;
  private final Actor owner;
  private @Nullable Workspace workspace;

  private OpenBooks(BudgetAi budget, Actor owner) {
    this.budget = budget;
    this.owner = owner;
  }

  /** Opens books, or makes them. */
  static OpenBooks open(Path file, Clock clock) throws IOException {
    return open(file, BudgetAi.builder().clock(clock), UUID.randomUUID());
  }

  /**
   * Opens books whose new ids somebody else chooses.
   *
   * @param owner the id of the owner, if the books have none yet
   */
  static OpenBooks open(Path file, Clock clock, Ids ids, UUID owner) throws IOException {
    return open(file, BudgetAi.builder().clock(clock).ids(ids), owner);
  }

  private static OpenBooks open(Path file, BudgetAi.Builder builder, UUID newOwner)
      throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Actor owner = owner(file.resolveSibling(file.getFileName() + ".owner"), newOwner);
    return new OpenBooks(
        builder.storage(JpaStorage.open(file)).statements(new CsvStatementReader()).build(), owner);
  }

  private static Actor owner(Path beside, UUID newOwner) throws IOException {
    if (!Files.exists(beside)) {
      Files.writeString(beside, newOwner + "\n", StandardCharsets.US_ASCII);
    }
    return new Actor(UserId.parse(Files.readString(beside, StandardCharsets.US_ASCII).strip()));
  }

  /**
   * Goes into a workspace; the first one is made.
   *
   * @param name which, or {@code null} for the oldest
   * @param currency of a new workspace
   */
  OpenBooks enter(@Nullable String name, Currency currency, ZoneId zone) {
    List<WorkspaceInfo> all = budget.workspaces(owner);
    if (all.isEmpty()) {
      workspace =
          budget.createWorkspace(
              owner,
              WorkspaceSettings.personal(
                  name == null ? "Home" : name, currency.getCurrencyCode(), zone));
    } else {
      WorkspaceInfo chosen =
          name == null
              ? all.get(0)
              : Names.find("workspace", name, all, each -> each.settings().name());
      workspace = budget.workspace(owner, chosen.id());
    }
    return this;
  }

  /** Goes into the workspace with these settings; where there is none of this name, it is made. */
  OpenBooks enterOrCreate(WorkspaceSettings settings) {
    workspace =
        budget.workspaces(owner).stream()
            .filter(each -> each.settings().name().equals(settings.name()))
            .findFirst()
            .map(each -> budget.workspace(owner, each.id()))
            .orElseGet(() -> budget.createWorkspace(owner, settings));
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
