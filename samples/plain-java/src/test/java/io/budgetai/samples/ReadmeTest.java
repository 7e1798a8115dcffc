package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.NewBudget;
import io.budgetai.category.Category;
import io.budgetai.expense.NewTransaction;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what was compiled and run here. */
class ReadmeTest {
  private static final Path README = Path.of("../../README.md");
  private static final Path THIS = Path.of("src/test/java/io/budgetai/samples/ReadmeTest.java");

  private static void host(Path file, Actor me, LocalDate today, PrintStream out) {
    // README
    try (BudgetAi budget = BudgetAi.builder().storage(JpaStorage.open(file)).build()) {
      Workspace home =
          budget.createWorkspace(
              me, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
      home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR").opening("1200.00"));
      Category food = home.categories().tree().byCode("FOOD_AND_DRINK").orElseThrow();
      home.budgets().create(NewBudget.monthly("Food", "400.00", "EUR").forCategories(food.id()));
      home.expenses()
          .record(
              NewTransaction.expense("12.40", "EUR").on(today).at("Bakery").category(food.id()));
      for (BudgetStatus status : home.budgets().statuses(today)) {
        out.printf("%s: %s of %s%n", status.budget().name(), status.spent(), status.limit());
      }
    }
    // README
  }

  @Test
  @DisplayName("the ten lines of the README run, and print what it says")
  void tenLines(@TempDir Path folder) throws IOException {
    var written = new ByteArrayOutputStream();
    host(
        folder.resolve("books.db"),
        new Actor(new UserId(UUID.randomUUID())),
        LocalDate.now(ZoneId.of("Europe/Berlin")),
        new PrintStream(written, true, StandardCharsets.UTF_8));
    assertThat(readme()).contains(written.toString(StandardCharsets.UTF_8).strip());
  }

  @Test
  @DisplayName("the README shows these lines, and the demo's output as it is")
  void sameText() throws IOException {
    String source = Files.readString(THIS).replace("\r\n", "\n");
    String lines =
        source
            .split("    // README\n")[1]
            .lines()
            .map(line -> line.substring(Math.min(4, line.length())))
            .map(line -> line.replace("out.printf", "System.out.printf"))
            .collect(Collectors.joining("\n"));
    assertThat(readme()).contains("```java\n" + lines + "\n```");
    String shown = readme().split("```text\n")[1].split("```")[0];
    try (var golden = ReadmeTest.class.getResourceAsStream("/demo.txt")) {
      assertThat(new String(golden.readAllBytes(), StandardCharsets.UTF_8)).contains(shown);
    }
  }

  private static String readme() throws IOException {
    return Files.readString(README).replace("\r\n", "\n");
  }
}
