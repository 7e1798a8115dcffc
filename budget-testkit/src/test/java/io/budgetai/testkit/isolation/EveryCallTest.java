package io.budgetai.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ConflictException;
import io.budgetai.OperationId;
import io.budgetai.Workspace;
import io.budgetai.access.Permission;
import io.budgetai.storage.AuditStore.Head;
import io.budgetai.storage.Books;
import io.budgetai.storage.OperationStore.Outcome;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.isolation.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every method that a workspace offers: that it is audited, and that a retry changes nothing twice. */
class EveryCallTest {
  private static final Library LIBRARY = new Library(new InMemoryStorage());

  @TestFactory
  @DisplayName("what needs a permission to change leaves an audit entry, and the chain holds")
  Stream<DynamicTest> audited() {
    return forEach(
        (call, home) -> {
          var action = call.preparation().apply(home);
          String before = home.textWithoutOutbox();
          long entries = auditHead(home).sequence();
          action.apply(home.home);
          boolean changed = !home.textWithoutOutbox().equals(before);
          assertThat(auditHead(home).sequence() > entries).isEqualTo(changed);
          assertThat(changed || !call.takesId()).isTrue();
          assertThat(changed && call.permission() == Permission.READ).isFalse();
          assertThat(home.home.audit().verify().intact()).isTrue();
        });
  }

  @TestFactory
  @DisplayName("a change that is asked for again with its operation id is done once")
  Stream<DynamicTest> retries() {
    return forEachWithId(
        (call, home) -> {
          var action = call.preparation().apply(home);
          Workspace handle = home.home.operation(operation(1));
          Object first = action.apply(handle);
          String after = home.textWithoutOutbox();
          Object sameHandle = action.apply(handle);
          Object newHandle = action.apply(home.home.operation(operation(1)));
          assertThat(home.textWithoutOutbox()).isEqualTo(after);
          assertThat(sameHandle).isEqualTo(first);
          assertThat(newHandle).isEqualTo(first);
        });
  }

  @TestFactory
  @DisplayName("an operation id that was used for another kind of change is refused")
  Stream<DynamicTest> idsOfOthers() {
    return forEachWithId(
        (call, home) -> {
          var action = call.preparation().apply(home);
          note(home, new Outcome("some.other", "", ""));
          String before = home.textWithoutOutbox();
          assertThatThrownBy(() -> action.apply(home.home.operation(operation(2))))
              .isInstanceOf(ConflictException.class)
              .hasMessageStartingWith(
                  "Operation %s was recorded for some.other and is now used for "
                      .formatted(operation(2)))
              .hasMessageEndingWith("Maybe make a new id for each intended change.");
          assertThat(home.textWithoutOutbox()).isEqualTo(before);
        });
  }

  @TestFactory
  @DisplayName("an operation id that was used for another request to the same method is refused")
  Stream<DynamicTest> idsOfOtherRequests() {
    return forEachWithId(
        (call, done) -> {
          call.preparation().apply(done).apply(done.home.operation(operation(1)));
          String name =
              read(done, books -> books.operations().find(operation(1)).orElseThrow()).name();
          Household home = new Household(LIBRARY);
          var action = call.preparation().apply(home);
          note(home, new Outcome(name, "0".repeat(64), ""));
          String before = home.textWithoutOutbox();
          assertThatThrownBy(() -> action.apply(home.home.operation(operation(2))))
              .isInstanceOf(ConflictException.class)
              .hasMessage(
                  "Operation %s was recorded for another request to %s. Maybe make a new id for each intended change.",
                  operation(2), name);
          assertThat(home.textWithoutOutbox()).isEqualTo(before);
        });
  }

  private static OperationId operation(long number) {
    return new OperationId(new UUID(number, Long.MIN_VALUE));
  }

  private static void note(Household home, Outcome outcome) {
    LIBRARY.storage.write(
        home.id(),
        books -> {
          books.operations().insert(operation(2), outcome);
          return true;
        });
  }

  private static Head auditHead(Household home) {
    return read(home, books -> books.audit().head());
  }

  private static <T> T read(Household home, Function<Books, T> work) {
    return LIBRARY.storage.read(home.id(), work);
  }

  /** What is checked of a call, in the books of a household that has none of it yet. */
  @FunctionalInterface
  private interface Check {
    void of(Call call, Household home);
  }

  private static Stream<DynamicTest> forEachWithId(Check check) {
    return forEach(
        (call, home) -> {
          if (call.takesId()) {
            check.of(call, home);
          }
        });
  }

  private static Stream<DynamicTest> forEach(Check check) {
    List<DynamicTest> tests = new ArrayList<>();
    Consumer<Call> test = call -> check.of(call, new Household(LIBRARY));
    Matrix.CALLS
        .all()
        .forEach((name, call) -> tests.add(DynamicTest.dynamicTest(name, () -> test.accept(call))));
    return tests.stream();
  }
}
