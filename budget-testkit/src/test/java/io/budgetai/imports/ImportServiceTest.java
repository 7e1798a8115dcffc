package io.budgetai.imports;

import static io.budgetai.imports.Household.DAY;
import static io.budgetai.imports.Household.euros;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.audit.AuditVerdict;
import io.budgetai.expense.Source;
import io.budgetai.expense.Transaction;
import io.budgetai.testkit.ScriptedStatements;
import io.budgetai.testkit.ScriptedStatements.Script;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ImportServiceTest {
  private final Household books = new Household();

  @AfterEach
  void close() {
    books.close();
  }

  @Test
  @DisplayName("a statement becomes transactions, and the report counts them")
  void imports() {
    Script march =
        ScriptedStatements.script()
            .skip("an opening balance, not a transaction")
            .row(DAY, euros(-1240), "BAKERY 0042 BERLIN")
            .row(DAY, euros(210000), "Salary", "Acme Ltd", "ref-1", null, null);

    ImportReport report = books.run(march);

    assertThat(report.statement().status()).isEqualTo(ImportStatus.FINISHED);
    assertThat(report.statement().rows()).isEqualTo(2);
    assertThat(report.statement().created()).isEqualTo(2);
    assertThat(report.statement().duplicates()).isZero();
    assertThat(report.statement().skipped()).isEqualTo(1);
    assertThat(report.skipped()).extracting(SkippedLine::line).containsExactly(2);
    assertThat(report.uncategorized()).isEqualTo(2);
    assertThat(report.resumed()).isFalse();
    assertThat(books.balance()).isEqualTo(210000 - 1240);
    assertThat(books.transactions())
        .extracting(Transaction::merchantSource)
        .containsOnly(Source.PROVIDER);
    assertThat(books.home.imports().get(report.statement().id())).isEqualTo(report.statement());
    assertThat(books.home.imports().list(null, 10).items()).containsExactly(report.statement());
    assertThat(books.home.imports().rows(report.statement().id(), null, 10).items())
        .extracting(ImportedRow::line)
        .containsExactly(3L, 4L);
    assertThat(books.home.audit().verify()).isInstanceOf(AuditVerdict.class);
  }

  @Test
  @DisplayName("the same file again adds nothing")
  void again() {
    books.run(Household.rows(30));
    ImportReport again = books.run(Household.rows(30));

    assertThat(again.statement().created()).isZero();
    assertThat(again.statement().duplicates()).isEqualTo(30);
    assertThat(books.transactions()).hasSize(30);
  }
}
