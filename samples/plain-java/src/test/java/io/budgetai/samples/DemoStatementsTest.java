package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import io.budgetai.samples.DemoHousehold.DemoAccount;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DemoStatementsTest {
  private static final StatementOptions OPTIONS =
      StatementOptions.inCurrency(Currency.getInstance("EUR")).withPreviewRows(1000);

  static Stream<String> files() {
    return Resources.demoHousehold().accounts().stream()
        .map(DemoAccount::files)
        .flatMap(List::stream);
  }

  private static StatementPreview read(String file) {
    return new CsvStatementReader()
        .preview(StatementSource.of(file, Resources.demoStatement(file)), OPTIONS);
  }

  @ParameterizedTest
  @MethodSource("files")
  @DisplayName(
      "each file leaves nothing open, and each row's balance is the one before and its amount")
  void balances(String file) {
    StatementPreview preview = read(file);
    assertThat(preview.ambiguities()).isEmpty();
    assertThat(preview.problems()).isEmpty();
    List<StatementRow> rows = new java.util.ArrayList<>(preview.rows());
    assertThat(rows).hasSizeGreaterThan(30);
    if (rows.get(0).date().isAfter(rows.get(rows.size() - 1).date())) {
      Collections.reverse(rows);
    }
    Money before = null;
    for (StatementRow row : rows) {
      Money balance = row.balance();
      if (before != null && balance != null) {
        assertThat(balance).as(row.toString()).isEqualTo(before.plus(row.amount()));
      }
      before = balance;
    }
  }

  @Test
  @DisplayName(
      "every category that a file of rules or the demo's budgets name is in the default tree")
  void codes(@TempDir Path folder) throws java.io.IOException {
    Clock clock = Clock.fixed(Instant.parse("2026-01-25T11:00:00Z"), ZoneOffset.UTC);
    try (OpenBooks books =
        OpenBooks.openOrMake(folder.resolve("books.db"), clock)
            .enterOrMake(null, Currency.getInstance("EUR"), ZoneOffset.UTC)) {
      var tree = books.workspace().categories().tree();
      assertThat(Resources.starterRules().forTree(tree)).isNotEmpty();
      DemoHousehold household = Resources.demoHousehold();
      assertThat(new RuleFile(household.rules()).forTree(tree)).isNotEmpty();
      assertThat(household.budgets())
          .allSatisfy(
              budget ->
                  assertThat(budget.categories())
                      .allSatisfy(code -> assertThat(tree.byCode(code)).as(code).isPresent()));
    }
  }
}
