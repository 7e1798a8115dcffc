package io.budgetai.imports;

import static io.budgetai.imports.Household.DAY;
import static io.budgetai.imports.Household.euros;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Progress;
import io.budgetai.categorization.NewRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.Source;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.testkit.ScriptedStatements;
import io.budgetai.testkit.ScriptedStatements.Script;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ImportProperties {
  private static final List<String> TEXTS = List.of("Bakery", "Cafe", "Rent", "Café  ");

  /** A row of few kinds, so that equal ones are common. */
  record Row(int day, int cents, int text, boolean referenced) {
    String content() {
      return day + " " + cents + " " + (text == 3 ? 1 : text) + " " + referenced;
    }
  }

  @Provide
  Arbitrary<Row> rows() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 1),
            Arbitraries.integers().between(-2, 1),
            Arbitraries.integers().between(0, TEXTS.size() - 1),
            Arbitraries.of(true, false, false, false))
        .as(Row::new);
  }

  @Provide
  Arbitrary<List<Row>> statements() {
    return rows().list().ofMaxSize(8);
  }

  @Provide
  Arbitrary<List<List<Row>>> files() {
    return statements().list().ofMinSize(1).ofMaxSize(4);
  }

  private static Script script(List<Row> rows) {
    Script script = ScriptedStatements.script();
    for (Row row : rows) {
      script.row(
          DAY.plusDays(row.day()),
          euros(row.cents()),
          TEXTS.get(row.text()),
          null,
          row.referenced() ? "ref" : null,
          null,
          null);
    }
    return script;
  }

  private static Map<String, Long> counts(List<Row> rows) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.content(), 1L, Long::sum));
    return counts;
  }

  @Property(tries = 1000)
  @Label("45 ImportMultiset: N identical rows in one file -> N; the same file again -> 0 more")
  void importMultiset45sameFileAgain(@ForAll("statements") List<Row> rows) {
    try (Household books = new Household()) {
      assertThat(books.run(script(rows)).imported().created()).isEqualTo(rows.size());
      Import again = books.run(script(rows)).imported();
      assertThat(again.created()).isZero();
      assertThat(again.duplicates()).isEqualTo(rows.size());
      assertThat(books.transactions()).hasSize(rows.size());
    }
  }

  @Property(tries = 1000)
  @Label("45 ImportMultiset: files in any order leave of each row the most that one file holds")
  void importMultiset45overlapping(@ForAll("files") List<List<Row>> files, @ForAll Random random) {
    Map<String, Long> most = new HashMap<>();
    files.forEach(
        file -> counts(file).forEach((content, count) -> most.merge(content, count, Math::max)));
    long expected = most.values().stream().mapToLong(Long::longValue).sum();
    List<List<Row>> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, random);
    try (Household books = new Household()) {
      shuffled.forEach(file -> books.run(script(file)));
      assertThat(books.transactions()).hasSize((int) expected);
    }
  }

  @Property(tries = 1000)
  @Label(
      "47 ImportRevert: revert(import(x)) = before for every total, and twice = once; importing again creates again")
  void importRevert47(
      @ForAll("statements") List<Row> earlier, @ForAll("statements") List<Row> later) {
    try (Household books = new Household()) {
      books.run(script(earlier));
      List<Transaction> before = books.transactions();
      Import second = books.run(script(later)).imported();

      RevertReport report = books.home.imports().revert(second.id());
      assertThat(report.deleted()).isEqualTo(second.created());
      assertThat(report.kept()).isEmpty();
      assertThat(report.imported().status()).isEqualTo(ImportStatus.REVERTED);
      assertThat(books.transactions()).isEqualTo(before);

      RevertReport twice = books.home.imports().revert(second.id());
      assertThat(twice.deleted()).isZero();
      assertThat(twice.imported()).isEqualTo(report.imported());
      assertThat(books.transactions()).isEqualTo(before);

      assertThat(books.run(script(later)).imported().created()).isEqualTo(second.created());
    }
  }

  @Property(tries = 1000)
  @Label(
      "47 ImportRevert: what was edited or claimed since stays, is listed, and is not created again")
  void importRevert47editedAndClaimed(
      @ForAll("statements") List<Row> first,
      @ForAll("statements") List<Row> second,
      @ForAll Random random) {
    try (Household books = new Household()) {
      Import one = books.run(script(first)).imported();
      List<Transaction> edited =
          books.transactions().stream().filter(any -> random.nextInt(4) == 0).toList();
      for (Transaction transaction : edited) {
        books.home.expenses().edit(transaction.id(), 1, edit(random.nextInt(4)));
      }
      Import two = books.run(script(second)).imported();

      RevertReport report = books.home.imports().revert(one.id());
      assertThat(report.deleted() + report.keptCount()).isEqualTo(one.created());
      assertThat(
              report.kept().stream().filter(kept -> kept.reason() == RevertReport.Reason.CLAIMED))
          .hasSize((int) two.duplicates());
      assertThat(report.kept())
          .extracting(RevertReport.Kept::transaction)
          .containsAll(edited.stream().map(Transaction::id).toList());
      assertThat(books.transactions()).hasSize((int) (report.keptCount() + two.created()));

      int before = books.transactions().size();
      Import again = books.run(script(first)).imported();
      assertThat(again.created()).isEqualTo(report.deleted());
      assertThat(books.transactions()).hasSize((int) (before + report.deleted()));
    }
  }

  @Property(tries = 1000)
  @Label(
      "45/47 ImportRevert: what was undone and restored is not doubled by importing again, and stays when undone again")
  void restoredIsNotDoubled47(@ForAll("statements") List<Row> rows, @ForAll Random random) {
    try (Household books = new Household()) {
      Import one = books.run(script(rows)).imported();
      List<Transaction> imported = books.transactions();
      books.home.imports().revert(one.id());
      List<Transaction> restored = imported.stream().filter(any -> random.nextBoolean()).toList();
      restored.forEach(each -> books.home.expenses().restore(each.id()));

      assertThat(books.home.imports().revert(one.id()).deleted()).isZero();
      Import two = books.run(script(rows)).imported();

      assertThat(two.duplicates()).isEqualTo(restored.size());
      assertThat(books.transactions()).hasSize(rows.size());
      assertThat(books.home.imports().revert(two.id()).deleted()).isEqualTo(two.created());
      assertThat(books.transactions()).hasSize(restored.size());
    }
  }

  private static TransactionEdit edit(int kind) {
    return switch (kind) {
      case 0 -> TransactionEdit.none().note("mine");
      case 1 -> TransactionEdit.none().addTags("holiday");
      case 2 -> TransactionEdit.none().date(DAY.plusDays(9));
      default -> TransactionEdit.none().merchant("Somebody");
    };
  }

  /** Who says something, in which order. */
  enum Voice {
    IMPORT,
    RULES,
    USER
  }

  @Property(tries = 1000)
  @Label(
      "48 FieldPrecedence: user > rule > provider for category and merchant, under any interleaving with imports")
  void fieldPrecedence48(@ForAll List<Voice> voices) {
    try (Household books = new Household()) {
      List<Category> categories = List.copyOf(books.home.categories().tree().all());
      List<Category> spending =
          categories.stream()
              .filter(one -> one.kind() == CategoryKind.EXPENSE && one.code() != null)
              .limit(3)
              .toList();
      CategoryId ruled = spending.get(1).id();
      CategoryId users = spending.get(2).id();
      Script script =
          ScriptedStatements.script()
              .row(DAY, euros(-500), "Bakery", "Bakery", null, null, spending.get(0).code());
      books.run(script);
      books
          .home
          .categorization()
          .create(NewRule.named("Bakery").whenTextContains("bakery").thenCategory(ruled));
      Source expected = Source.PROVIDER;
      for (Voice voice : voices) {
        Transaction now = books.transactions().get(0);
        switch (voice) {
          case IMPORT -> books.run(script);
          case RULES -> {
            books.home.categorization().apply(TransactionFilter.all(), Progress.NONE);
            expected = expected == Source.USER ? expected : Source.RULE;
          }
          case USER -> {
            books
                .home
                .expenses()
                .edit(now.id(), now.version(), TransactionEdit.none().category(users));
            expected = Source.USER;
          }
        }
        assertThat(books.transactions()).hasSize(1);
        Transaction after = books.transactions().get(0);
        assertThat(after.splits().get(0).categorySource()).isEqualTo(expected);
        assertThat(after.category())
            .isEqualTo(
                expected == Source.USER
                    ? users
                    : expected == Source.RULE ? ruled : spending.get(0).id());
        assertThat(after.merchantSource()).isEqualTo(Source.PROVIDER);
      }
    }
  }
}
