package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.WorkspaceInfo;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.history.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Random books go once around all makes of database, and through files, and are what they were. */
@Label("transfers between databases")
class TransferProperties {
  /** Each make stands before each other one once. */
  private static final List<String> AROUND =
      List.of("sqlite", "h2", "postgresql", "sqlite", "postgresql", "h2", "sqlite");

  private static Places places;
  private static String home;
  private static Storage storage;

  @BeforeContainer
  static void open() {
    places = Places.temporary();
    home = places.url("sqlite");
    storage = JpaStorage.open(home);
  }

  @AfterContainer
  static void close() {
    storage.close();
  }

  @Property(tries = 2, shrinking = ShrinkingMode.OFF)
  @Label("export(A) = export(transfer(A to B)) = export(import(export(A))) for each pair of makes")
  void aroundAllMakes(@ForAll("lives") Life life) throws IOException {
    around(life);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  @Tag("slow")
  @Label("the same for two hundred lives, whose books grow with each")
  void aroundAllMakesOften(@ForAll("lives") Life life) throws IOException {
    around(life);
  }

  @Provide
  Arbitrary<Life> lives() {
    return Life.ofAtMost(60);
  }

  private static void around(Life life) throws IOException {
    life.in(storage);
    Path original = save(home);
    String from = home;
    for (String make : AROUND.subList(1, AROUND.size())) {
      String to = places.url(make);
      TransferReport moved =
          DatabaseTransfer.from(Database.at(from)).to(Database.at(to)).run(Progress.NONE);
      assertThat(moved.outcome()).isEqualTo(Outcome.VERIFIED);
      assertThat(save(to)).as("books on %s", make).hasSameBinaryContentAs(original);
      from = to;
    }
    for (String make : List.of("sqlite", "h2", "postgresql")) {
      String to = places.url(make);
      TransferReport restored = Backup.at(original).restore(Database.at(to), Progress.NONE);
      assertThat(restored.outcome()).isEqualTo(Outcome.VERIFIED);
      assertThat(save(to)).as("books restored to %s", make).hasSameBinaryContentAs(original);
    }
    assertAuditIntact(from);
    Files.delete(original);
  }

  private static Path save(String url) {
    Path file = places.file();
    Backup.at(file).save(Database.at(url), Progress.NONE);
    return file;
  }

  private static void assertAuditIntact(String url) {
    try (BudgetAi budget = BudgetAi.builder().storage(JpaStorage.open(url)).build()) {
      List<WorkspaceInfo> workspaces = budget.workspaces(Life.OWNER);
      assertThat(workspaces).isNotEmpty();
      for (WorkspaceInfo each : workspaces) {
        var verdict = budget.workspace(Life.OWNER, each.id()).audit().verify();
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.entries()).isPositive();
      }
    }
  }
}
