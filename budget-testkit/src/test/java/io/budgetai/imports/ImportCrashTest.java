package io.budgetai.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.expense.Transaction;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.ScriptedStatements.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Processes that die in the middle of an import, of a cancellation and of an undoing, at every call of the storage. */
class ImportCrashTest {
  private static final int ROWS = 1_100;

  /** Rows of two chunks, some of them equal, and some of these in different chunks. */
  private static Script statement() {
    Script script = Household.rows(ROWS / 2);
    for (int i = 0; i < ROWS / 2; i++) {
      script.row(Household.DAY, Household.euros(-100 - i % 700), "Bakery " + (char) ('a' + i % 26));
    }
    return script;
  }

  /** Everything that an import leaves in the books, without ids. */
  private static Map<String, Object> state(Household books) {
    Map<String, Object> state = new TreeMap<>();
    state.put("transactions", contents(books.transactions()));
    state.put("deleted", books.deleted().size());
    List<String> imports = new ArrayList<>();
    for (Import one : books.home.imports().list(null, 100).items()) {
      imports.add(one.status() + " " + one.rows() + " " + one.created() + " " + one.duplicates());
      List<String> rows = new ArrayList<>();
      String cursor = null;
      do {
        var page = books.home.imports().rows(one.id(), cursor, 1000);
        page.items()
            .forEach(
                row ->
                    rows.add(
                        row.line()
                            + " "
                            + row.fingerprint()
                            + " "
                            + row.occurrence()
                            + " "
                            + row.created()));
        cursor = page.next().orElse("");
      } while (!cursor.isEmpty());
      imports.add(rows.toString());
    }
    state.put("imports", imports);
    assertThat(books.home.audit().verify().intact()).isTrue();
    return state;
  }

  private static List<String> contents(List<Transaction> transactions) {
    return transactions.stream()
        .map(one -> one.date() + " " + one.amount() + " " + one.description())
        .sorted()
        .toList();
  }

  @ParameterizedTest(name = "dying after the commit: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("an import that died anywhere and is run again leaves what an undisturbed one does")
  void importing(boolean afterCommit) {
    Map<String, Object> undisturbed;
    try (Household books = new Household()) {
      books.run(statement());
      undisturbed = state(books);
    }
    boolean died = true;
    for (int goodCalls = 0; died; goodCalls++) {
      FailingStorage storage = new FailingStorage(new InMemoryStorage(), afterCommit);
      try (Household books = new Household(storage)) {
        storage.dieAfter(goodCalls);
        died = dies(() -> books.run(statement()), storage);
        boolean finished =
            books.home.imports().list(null, 10).items().stream()
                .anyMatch(one -> one.status() == ImportStatus.FINISHED);
        ImportReport report = books.run(statement());
        assertThat(contents(books.transactions())).isEqualTo(undisturbed.get("transactions"));
        if (!finished) {
          assertThat(state(books)).isEqualTo(undisturbed);
          assertThat(report.imported().rows()).isEqualTo(ROWS);
        } else {
          assertThat(report.imported().created()).isZero();
        }
      }
    }
  }

  @ParameterizedTest(name = "dying after the commit: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName(
      "an undoing that died anywhere and is done again leaves what an undisturbed one does")
  void reverting(boolean afterCommit) {
    boolean died = true;
    for (int goodCalls = 0; died; goodCalls++) {
      FailingStorage storage = new FailingStorage(new InMemoryStorage(), afterCommit);
      try (Household books = new Household(storage)) {
        ImportId id = books.run(statement()).imported().id();
        storage.dieAfter(goodCalls);
        died = dies(() -> books.home.imports().revert(id), storage);

        books.home.imports().revert(id);
        assertThat(books.transactions()).isEmpty();
        assertThat(books.deleted()).hasSize(ROWS);
        assertThat(books.home.imports().get(id).status()).isEqualTo(ImportStatus.REVERTED);
        assertThat(books.run(statement()).imported().created()).isEqualTo(ROWS);
      }
    }
  }

  @ParameterizedTest(name = "dying after the commit: {0}")
  @ValueSource(booleans = {false, true})
  @DisplayName("a cancellation that died anywhere is completed by undoing the import")
  void canceling(boolean afterCommit) {
    boolean died = true;
    for (int goodCalls = 0; died; goodCalls++) {
      FailingStorage storage = new FailingStorage(new InMemoryStorage(), afterCommit);
      try (Household books = new Household(storage)) {
        Script statement = statement();
        long most = 2L * statement.bytes().length - 5;
        storage.dieAfter(goodCalls);
        Progress stopsLate = (done, total) -> done < most;
        died =
            dies(
                () ->
                    assertThatThrownBy(
                            () -> books.home.imports().run(books.request(statement), stopsLate))
                        .satisfiesAnyOf(
                            one -> assertThat(one).isInstanceOf(CancellationException.class),
                            one -> assertThat(one).isInstanceOf(ProviderException.class)),
                storage);
        for (Import one : books.home.imports().list(null, 10).items()) {
          books.home.imports().revert(one.id());
        }
        assertThat(books.transactions()).isEmpty();
        assertThat(books.run(statement()).imported().created()).isEqualTo(ROWS);
      }
    }
  }

  /** Says whether the process died in this work; where it died while telling an event, the work itself went through. */
  private static boolean dies(Runnable work, FailingStorage storage) {
    try {
      work.run();
    } catch (ProviderException dead) {
      assertThat(storage.died()).isTrue();
    }
    boolean died = storage.died();
    storage.live();
    return died;
  }
}
