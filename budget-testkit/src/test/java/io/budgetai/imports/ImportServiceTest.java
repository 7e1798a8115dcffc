package io.budgetai.imports;

import static io.budgetai.imports.Household.DAY;
import static io.budgetai.imports.Household.euros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.AccessDeniedException;
import io.budgetai.BudgetAi;
import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.Workspace;
import io.budgetai.access.Role;
import io.budgetai.budget.NewBudget;
import io.budgetai.calendar.DateRange;
import io.budgetai.categorization.NewRule;
import io.budgetai.event.Event;
import io.budgetai.event.EventType;
import io.budgetai.expense.Source;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.money.Money;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.ScriptedStatements;
import io.budgetai.testkit.ScriptedStatements.Script;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
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
  @DisplayName("thresholds of budgets are looked at when an import has ended, not behind each part")
  void thresholdsAtTheEnd() {
    LocalDate today = LocalDate.of(2026, 4, 1);
    books
        .home
        .budgets()
        .create(NewBudget.monthly("All", "10.00", "EUR").from(today).warningAt(100));
    Script april = ScriptedStatements.script();
    for (int i = 0; i < 6_000; i++) {
      april.row(today, euros(-100), "Bakery " + i);
    }

    books.run(april);

    List<EventType> told = books.told.stream().map(Event::type).toList();
    assertThat(told).containsOnlyOnce(EventType.BUDGET_THRESHOLD_CROSSED);
    assertThat(told).endsWith(EventType.IMPORT_FINISHED, EventType.BUDGET_THRESHOLD_CROSSED);
    assertThat(Collections.frequency(told, EventType.TRANSACTIONS_RECORDED)).isGreaterThan(1);
  }

  @Test
  @DisplayName("a threshold that undoing an import passes on its way is not told")
  void noThresholdsHalfway() {
    LocalDate today = LocalDate.of(2026, 4, 1);
    books
        .home
        .budgets()
        .create(NewBudget.monthly("All", "100.00", "EUR").from(today).warningAt(100));
    Script april = ScriptedStatements.script();
    for (int i = 0; i < 500; i++) {
      april.row(today, euros(100), "Returned " + i, null, null, null, "Groceries");
    }
    for (int i = 0; i < 510; i++) {
      april.row(today, euros(-100), "Bakery " + i);
    }
    ImportId done = books.run(april).imported().id();

    books.home.imports().revert(done);

    List<EventType> told = books.told.stream().map(Event::type).toList();
    assertThat(Collections.frequency(told, EventType.TRANSACTIONS_DELETED)).isGreaterThan(1);
    assertThat(told).doesNotContain(EventType.BUDGET_THRESHOLD_CROSSED);
  }

  @Test
  @DisplayName("a statement becomes transactions, and the report counts them")
  void imports() {
    Script march =
        ScriptedStatements.script()
            .skip("an opening balance, not a transaction")
            .row(DAY, euros(-1240), "BAKERY 0042 BERLIN")
            .row(DAY.minusDays(3), euros(210000), "Salary", "Acme Ltd", "ref-1", null, null);

    ImportReport report = books.run(march);

    assertThat(report.imported().status()).isEqualTo(ImportStatus.FINISHED);
    assertThat(report.imported().rows()).isEqualTo(2);
    assertThat(report.imported().created()).isEqualTo(2);
    assertThat(report.imported().duplicates()).isZero();
    assertThat(report.imported().skipped()).isEqualTo(1);
    assertThat(report.skipped()).extracting(SkippedLine::line).containsExactly(2);
    assertThat(report.uncategorized()).isEqualTo(2);
    assertThat(report.resumed()).isFalse();
    assertThat(report.days()).isEqualTo(DateRange.of(DAY.minusDays(3), DAY));
    assertThat(books.balance()).isEqualTo(210000 - 1240);
    assertThat(books.transactions())
        .extracting(Transaction::merchantSource)
        .containsOnly(Source.PROVIDER);
    assertThat(books.home.imports().get(report.imported().id())).isEqualTo(report.imported());
    assertThat(books.home.imports().list(null, 10).items()).containsExactly(report.imported());
    assertThat(books.home.imports().rows(report.imported().id(), null, 10).items())
        .extracting(ImportedRow::line)
        .containsExactly(3L, 4L);
    assertThat(books.home.audit().verify().intact()).isTrue();
  }

  @Test
  @DisplayName("a statement without rows is an import of nothing")
  void zeroRows() {
    ImportReport report = books.run(ScriptedStatements.script());
    assertThat(report.days()).isNull();
    Import nothing = report.imported();
    assertThat(nothing.status()).isEqualTo(ImportStatus.FINISHED);
    assertThat(nothing.rows()).isZero();
    assertThat(books.home.imports().revert(nothing.id()).complete()).isTrue();
  }

  @Test
  @DisplayName("what was deleted stays deleted when it is imported again")
  void tombstones() {
    books.run(Household.rows(3));
    Transaction gone = books.transactions().get(0);
    books.home.expenses().delete(gone.id(), gone.version());

    Import again = books.run(Household.rows(3)).imported();

    assertThat(again.created()).isZero();
    assertThat(books.transactions()).hasSize(2);
  }

  @Test
  @DisplayName("rules judge what comes in, and overrule the category that the file names")
  void rulesAndHints() {
    var categories =
        books.home.categories().tree().all().stream().filter(one -> one.code() != null);
    List<io.budgetai.category.Category> some = categories.limit(2).toList();
    var rule =
        books
            .home
            .categorization()
            .create(NewRule.named("Cafe").whenTextContains("cafe").thenCategory(some.get(1).id()));
    String code = some.get(0).code();

    ImportReport report =
        books.run(
            ScriptedStatements.script()
                .row(DAY, euros(-1), "Kiosk", null, null, null, code)
                .row(DAY, euros(-2), "Cafe", null, null, null, code)
                .row(DAY, euros(-3), "Bakery", null, null, null, "no such category"));

    assertThat(report.byRule()).containsOnly(java.util.Map.entry(rule.id(), 1L));
    assertThat(report.uncategorized()).isEqualTo(1);
    assertThat(books.transactions())
        .extracting(one -> one.splits().get(0).categorySource())
        .containsExactlyInAnyOrder(Source.PROVIDER, Source.RULE, null);
  }

  @Test
  @DisplayName(
      "one bad row rejects the file before anything is stored, and names row, column and remedy")
  void reject() {
    Script bad =
        Household.rows(5)
            .bad("Amount", "The cell is no amount.", "Maybe a letter slipped in.")
            .row(DAY, Money.ofMinor(1, "USD"), "Kiosk");

    assertThatThrownBy(() -> books.run(bad))
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused -> {
              assertThat(refused.violations())
                  .extracting(Violation::where)
                  .containsExactly("row 7, column Amount", "row 8, column currency");
              assertThat(refused.violations())
                  .allSatisfy(one -> assertThat(one.remedy()).startsWith("Maybe "));
            });
    assertThat(books.transactions()).isEmpty();
    assertThat(books.home.imports().list(null, 10).items()).isEmpty();
  }

  @Test
  @DisplayName("of very many bad rows the first hundred are named")
  void rejectMany() {
    Script bad = ScriptedStatements.script();
    for (int i = 0; i < 2_000; i++) {
      bad.row(DAY, Money.ofMinor(1, "USD"), "Kiosk");
    }
    assertThatThrownBy(() -> books.run(bad))
        .isInstanceOfSatisfying(
            ValidationException.class, refused -> assertThat(refused.violations()).hasSize(100));
  }

  @Test
  @DisplayName("bad rows can be left out, and are counted and named")
  void skip() {
    Script bad =
        Household.rows(5)
            .bad("Amount", "The cell is no amount.", "Maybe a letter slipped in.")
            .row(DAY, Money.ofMinor(1, "USD"), "Kiosk");

    ImportReport report =
        books.home.imports().run(books.request(bad).onBadRows(BadRows.SKIP), Progress.NONE);

    assertThat(report.imported().created()).isEqualTo(5);
    assertThat(report.imported().skipped()).isEqualTo(2);
    assertThat(report.problems()).extracting(RowProblem::line).containsExactly(7, 8);
  }

  @Test
  @DisplayName("text that is too long for a transaction is cut, and rows stay apart by all of it")
  void longText() {
    String text = "x".repeat(499) + "\uD83C\uDF70";
    books.run(
        ScriptedStatements.script()
            .row(DAY, euros(-1), text + "a")
            .row(DAY, euros(-1), text + "b", "y".repeat(300), null, null, null));

    assertThat(books.transactions())
        .extracting(Transaction::description)
        .containsOnly("x".repeat(499))
        .hasSize(2);
  }

  @Test
  @DisplayName("an open question is asked before anything is imported, and an answer settles it")
  void questions() {
    Script open = Household.rows(2).asksDateOrder();

    assertThatThrownBy(() -> books.run(open))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("layout.date-order")
        .hasMessageContaining("day-first");
    ImportRequest answered = books.request(open).answer(LayoutQuestion.DATE_ORDER, "day-first");
    assertThat(books.home.imports().preview(answered).statement().ambiguities()).isEmpty();
    assertThat(books.home.imports().run(answered, Progress.NONE).imported().created()).isEqualTo(2);
  }

  @Test
  @DisplayName("a saved mapping reads the next file, and the preview names it")
  void mappings() {
    ImportPreview first =
        books
            .home
            .imports()
            .preview(
                books
                    .request(Household.rows(2).asksDateOrder())
                    .answer(LayoutQuestion.DATE_ORDER, "day-first"));
    assertThat(first.mapping()).isNull();
    SavedMapping saved =
        books.home.imports().saveMapping(" Bank ", first.format(), first.statement().layout());

    ImportPreview second =
        books.home.imports().preview(books.request(Household.rows(3).asksDateOrder()));
    assertThat(second.mapping()).isEqualTo(saved);
    assertThat(second.statement().layout().dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(books.run(Household.rows(3).asksDateOrder()).imported().created()).isEqualTo(3);

    var layout = first.statement().layout();
    assertThat(books.home.imports().saveMapping("Bank", first.format(), layout)).isEqualTo(saved);
    SavedMapping again =
        books.home.imports().saveMapping("Bank", first.format(), layout.withFooterLines(1));
    assertThat(again.id()).isEqualTo(saved.id());
    assertThat(books.home.imports().mappings()).containsExactly(again);
    assertThatThrownBy(() -> books.home.imports().deleteMapping(saved.id(), 1))
        .isInstanceOf(ConflictException.class);
    books.home.imports().deleteMapping(again.id(), again.version());
    assertThat(books.home.imports().mappings()).isEmpty();
  }

  @Test
  @DisplayName("a preview tells new rows from known ones and changes nothing")
  void preview() {
    books.run(Household.rows(3));
    ImportPreview preview = books.home.imports().preview(books.request(Household.rows(5)));

    assertThat(preview.format()).isEqualTo("scripted");
    assertThat(preview.knownLines()).containsExactlyInAnyOrder(2, 3, 4);
    assertThat(preview.newRows()).isEqualTo(2);
    assertThat(books.transactions()).hasSize(3);
    assertThat(books.home.imports().list(null, 10).items()).hasSize(1);
  }

  @Test
  @DisplayName("a canceled import leaves nothing, wherever it is canceled, and can be run again")
  void cancel() {
    Script script = Household.rows(1_003);
    AtomicInteger reports = new AtomicInteger();
    books.home.imports().run(books.request(script), (done, total) -> reports.incrementAndGet() > 0);
    int steps = reports.get();
    ImportId whole = books.home.imports().list(null, 1).items().get(0).id();
    books.home.imports().revert(whole);
    for (int at : new int[] {1, steps / 2 - 1, steps / 2 + 2, steps - 5, steps - 1, steps}) {
      AtomicInteger left = new AtomicInteger(at);
      assertThatThrownBy(
              () ->
                  books
                      .home
                      .imports()
                      .run(books.request(script), (done, total) -> left.decrementAndGet() > 0))
          .isInstanceOf(CancellationException.class);
      assertThat(books.transactions()).isEmpty();
      assertThat(books.home.imports().list(null, 10).items())
          .extracting(Import::status)
          .doesNotContain(ImportStatus.RUNNING, ImportStatus.FINISHED);
    }
    assertThat(books.run(script).imported().created()).isEqualTo(1_003);
  }

  @Test
  @DisplayName("progress never falls and ends at twice the size of the file")
  void progress() {
    Script script = Household.rows(1_100);
    List<Long> done = new ArrayList<>();
    books
        .home
        .imports()
        .run(
            books.request(script),
            (now, total) -> {
              assertThat(total).isEqualTo(2L * script.bytes().length);
              return done.add(now);
            });
    assertThat(done).isSorted().last().isEqualTo(2L * script.bytes().length);
  }

  @Test
  @DisplayName("a file that changes between its readings is taken back and told")
  void changing() {
    AtomicInteger opened = new AtomicInteger();
    StatementSource changing =
        StatementSource.of(
            "march.txt",
            () -> {
              boolean second = opened.incrementAndGet() >= 4; // head, preview and first reading
              return new ByteArrayInputStream(Household.rows(second ? 3 : 2).bytes());
            });
    assertThatThrownBy(
            () ->
                books
                    .home
                    .imports()
                    .run(ImportRequest.of(books.giro.id(), changing), Progress.NONE))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("changed");
    assertThat(books.transactions()).isEmpty();
  }

  @Test
  @DisplayName("two threads that import one file at once leave it in the books once")
  void race() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<ImportReport>> runs = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        runs.add(
            threads.submit(
                () -> {
                  start.await();
                  return books.run(Household.rows(3_500));
                }));
      }
      start.countDown();
      for (Future<ImportReport> run : runs) {
        assertThat(run.get().imported().status()).isEqualTo(ImportStatus.FINISHED);
      }
      assertThat(books.transactions()).hasSize(3_500);
      assertThat(
              books.home.imports().list(null, 10).items().stream().mapToLong(Import::created).sum())
          .isEqualTo(3_500);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName(
      "categories that rules set later do not keep an import from being undone; a person's do")
  void revertAfterRules() {
    Import done = books.run(Household.rows(4)).imported();
    var category = books.home.categories().tree().roots().get(0).id();
    books
        .home
        .categorization()
        .create(NewRule.named("All").whenTextContains("bakery").thenCategory(category));
    books.home.categorization().apply(TransactionFilter.all(), Progress.NONE);
    Transaction touched = books.transactions().get(0);
    books
        .home
        .expenses()
        .edit(touched.id(), touched.version(), TransactionEdit.none().uncategorize());
    Transaction there = books.transactions().get(1);
    Transaction back =
        books
            .home
            .expenses()
            .edit(there.id(), there.version(), TransactionEdit.none().date(DAY.plusDays(20)));
    books
        .home
        .expenses()
        .edit(back.id(), back.version(), TransactionEdit.none().date(there.date()));

    RevertReport report = books.home.imports().revert(done.id());

    assertThat(report.deleted()).isEqualTo(4);
    assertThat(report.kept()).isEmpty();
  }

  @Test
  @DisplayName("undoing can be stopped and goes on")
  void revertStopped() {
    Import done = books.run(Household.rows(1_200)).imported();
    RevertReport stopped = books.home.imports().revert(done.id(), (rows, total) -> false);
    assertThat(stopped.complete()).isFalse();
    assertThat(stopped.deleted()).isEqualTo(500);
    RevertReport rest = books.home.imports().revert(done.id());
    assertThat(rest.complete()).isTrue();
    assertThat(rest.deleted()).isEqualTo(700);
    assertThat(books.transactions()).isEmpty();
  }

  @Test
  @DisplayName("imports and their rows come in pages")
  void pages() {
    Import first = books.run(Household.rows(3)).imported();
    Import second = books.run(Household.rows(5)).imported();
    var newest = books.home.imports().list(null, 1);
    assertThat(newest.items()).containsExactly(second);
    assertThat(books.home.imports().list(newest.nextCursor(), 1).items()).containsExactly(first);
    var rows = books.home.imports().rows(second.id(), null, 4);
    assertThat(rows.items())
        .extracting(ImportedRow::created)
        .containsExactly(false, false, false, true);
    assertThat(books.home.imports().rows(second.id(), rows.nextCursor(), 4).items()).hasSize(1);
    assertThatThrownBy(() -> books.home.imports().rows(second.id(), "x", 4))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> books.home.imports().list(null, 0))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> books.home.imports().get(new ImportId(new UUID(1, 1))))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  @DisplayName("who may write may import; who may read may look")
  void permissions() {
    Import done = books.run(Household.rows(2)).imported();
    for (Role role : Role.values()) {
      Workspace home = books.as(role);
      boolean writes = Set.of(Role.OWNER, Role.EDITOR, Role.ADVISOR).contains(role);
      assertThat(home.imports().list(null, 10).items()).isNotEmpty();
      assertThat(home.imports().rows(done.id(), null, 10).items()).hasSize(2);
      assertThat(home.imports().preview(books.request(Household.rows(3))).newRows()).isEqualTo(1);
      assertThat(home.imports().mappings()).isEmpty();
      if (writes) {
        Import own = home.imports().run(books.request(Household.rows(3)), Progress.NONE).imported();
        assertThat(home.imports().revert(own.id()).deleted()).isEqualTo(1);
      } else {
        StatementLayout layout =
            home.imports().preview(books.request(Household.rows(1))).statement().layout();
        assertThatThrownBy(
                () -> home.imports().run(books.request(Household.rows(3)), Progress.NONE))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> home.imports().revert(done.id()))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> home.imports().saveMapping("Bank", "scripted", layout))
            .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> home.imports().deleteMapping(new UUID(1, 1), 1))
            .isInstanceOf(AccessDeniedException.class);
      }
    }
  }

  @Test
  @DisplayName("files of no known format, empty files and other accounts' currencies are refused")
  void refusals() {
    assertThatThrownBy(() -> run("x.bin", "PK"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("scripted");
    assertThatThrownBy(() -> run("x.txt", ""))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("empty");
    var dollars = StatementOptions.inCurrency(java.util.Currency.getInstance("USD"));
    assertThatThrownBy(
            () ->
                books
                    .home
                    .imports()
                    .run(books.request(Household.rows(1)).options(dollars), Progress.NONE))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("USD");
  }

  private ImportReport run(String name, String text) {
    StatementSource source = StatementSource.of(name, text.getBytes(StandardCharsets.UTF_8));
    return books.home.imports().run(ImportRequest.of(books.giro.id(), source), Progress.NONE);
  }

  @Test
  @DisplayName("two readers of one format are a mistake of the host, and so is none")
  void readers() {
    BudgetAi.Builder two =
        BudgetAi.builder()
            .storage(new InMemoryStorage())
            .statements(new ScriptedStatements(), new ScriptedStatements());
    assertThatThrownBy(two::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("scripted");
  }
}
