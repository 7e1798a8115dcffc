package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.AccessDeniedException;
import io.budgetai.Actor;
import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.access.Permission;
import io.budgetai.access.Role;
import io.budgetai.storage.OperationStore.Outcome;
import io.budgetai.testkit.Calls.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What holds for every method that a workspace offers: who may call it, and that a retry changes
 * nothing twice.
 */
class EveryCallTest {
  private static final Calls CALLS = new Calls();

  @Test
  @DisplayName("every method of every service has an example here")
  void everyMethodHasAnExample() {
    assertThat(CALLS.all().keySet()).containsExactlyInAnyOrderElementsOf(Calls.methods().keySet());
  }

  @TestFactory
  @DisplayName("a role that holds the permission may, one that does not changes nothing")
  Stream<DynamicTest> roles() {
    return forEach(
        call ->
            Stream.of(Role.values())
                .forEach(
                    role -> {
                      try (Household home = new Household()) {
                        Actor member = new Actor(new UserId(Household.id(50)));
                        home.home.members().add(member.user(), role);
                        var action = call.preparation().apply(home);
                        Workspace theirs = home.budget.workspace(member, home.id());
                        if (role.holds(call.permission())) {
                          action.apply(theirs);
                        } else {
                          assertRefused(home, action, theirs, AccessDeniedException.class);
                        }
                      }
                    }));
  }

  @TestFactory
  @DisplayName("a stranger and somebody who was removed find no workspace, and change nothing")
  Stream<DynamicTest> strangers() {
    return forEach(
        call -> {
          try (Household home = new Household()) {
            Actor removed = new Actor(new UserId(Household.id(51)));
            home.home.members().add(removed.user(), Role.OWNER);
            Workspace theirs = home.budget.workspace(removed, home.id());
            home.home.members().remove(removed.user());
            var action = call.preparation().apply(home);
            assertRefused(home, action, theirs, NotFoundException.class);
          }
        });
  }

  private static void assertRefused(
      Household home,
      Function<Workspace, ?> action,
      Workspace theirs,
      Class<? extends RuntimeException> refusal) {
    String before = home.dump();
    int told = home.told.size();
    assertThatThrownBy(() -> action.apply(theirs)).isExactlyInstanceOf(refusal);
    assertThat(home.dump()).isEqualTo(before);
    assertThat(home.told).hasSize(told);
    action.apply(home.home);
  }

  @TestFactory
  @DisplayName("what needs a permission to change leaves an audit entry, and the chain holds")
  Stream<DynamicTest> audited() {
    return forEach(
        call -> {
          try (Household home = new Household()) {
            var action = call.preparation().apply(home);
            String before = home.dump();
            long entries = home.auditHead().sequence();
            action.apply(home.home);
            boolean changed = !home.dump().equals(before);
            assertThat(home.auditHead().sequence() > entries).isEqualTo(changed);
            assertThat(changed || !call.takesId()).isTrue();
            assertThat(changed && call.permission() == Permission.READ).isFalse();
            assertThat(home.home.audit().verify().intact()).isTrue();
          }
        });
  }

  @TestFactory
  @DisplayName("a change that is asked for again with its operation id is done once")
  Stream<DynamicTest> retries() {
    return forEach(
        call -> {
          if (!call.takesId()) {
            return;
          }
          try (Household home = new Household()) {
            var action = call.preparation().apply(home);
            Workspace handle = home.home.operation(Calls.operation(1));
            Object first = action.apply(handle);
            String after = home.dump();
            Object sameHandle = action.apply(handle);
            Object newHandle = action.apply(home.home.operation(Calls.operation(1)));
            assertThat(home.dump()).isEqualTo(after);
            assertThat(sameHandle).isEqualTo(first);
            assertThat(newHandle).isEqualTo(first);
          }
        });
  }

  @TestFactory
  @DisplayName("an operation id that was used for another kind of change is refused")
  Stream<DynamicTest> idsOfOthers() {
    return forEach(
        call -> {
          if (!call.takesId()) {
            return;
          }
          try (Household home = new Household()) {
            var action = call.preparation().apply(home);
            home.storage.write(
                home.id(),
                books -> {
                  books.operations().insert(Calls.operation(2), new Outcome("some.other", "", ""));
                  return true;
                });
            String before = home.dump();
            assertThatThrownBy(() -> action.apply(home.home.operation(Calls.operation(2))))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith(
                    "Operation %s was recorded for some.other and is now used for "
                        .formatted(Calls.operation(2)))
                .hasMessageEndingWith("Maybe make a new id for each intended change.");
            assertThat(home.dump()).isEqualTo(before);
          }
        });
  }

  @TestFactory
  @DisplayName("an operation id that was used for another request to the same method is refused")
  Stream<DynamicTest> idsOfOtherRequests() {
    return forEach(
        call -> {
          if (!call.takesId()) {
            return;
          }
          String name;
          try (Household home = new Household()) {
            call.preparation().apply(home).apply(home.home.operation(Calls.operation(1)));
            name = outcome(home).name();
          }
          try (Household home = new Household()) {
            var action = call.preparation().apply(home);
            Outcome other = new Outcome(name, "0".repeat(64), "");
            home.storage.write(
                home.id(),
                books -> {
                  books.operations().insert(Calls.operation(2), other);
                  return true;
                });
            String before = home.dump();
            assertThatThrownBy(() -> action.apply(home.home.operation(Calls.operation(2))))
                .isInstanceOf(ConflictException.class)
                .hasMessage(
                    "Operation %s was recorded for another request to %s. Maybe make a new id for each intended change.",
                    Calls.operation(2), name);
            assertThat(home.dump()).isEqualTo(before);
          }
        });
  }

  private static Outcome outcome(Household home) {
    return home.storage.read(
        home.id(), books -> books.operations().find(Calls.operation(1)).orElseThrow());
  }

  private static Stream<DynamicTest> forEach(Consumer<Call> test) {
    List<DynamicTest> tests = new ArrayList<>();
    CALLS
        .all()
        .forEach((name, call) -> tests.add(DynamicTest.dynamicTest(name, () -> test.accept(call))));
    return tests.stream();
  }
}
