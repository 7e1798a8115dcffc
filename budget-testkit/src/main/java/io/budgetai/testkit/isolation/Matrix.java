package io.budgetai.testkit.isolation;

import static io.budgetai.access.Permission.READ;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.budgetai.AccessDeniedException;
import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.NotFoundException;
import io.budgetai.OperationId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.access.Role;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.isolation.Calls.Call;
import io.budgetai.testkit.isolation.Calls.Preparation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;

/** The calls that must be refused, or answered as if there were no such thing, each as a test. */
final class Matrix {
  static final Calls CALLS = new Calls();

  private final Storage storage;
  private final Door door;

  /** How an actor gets hold of a workspace. */
  @FunctionalInterface
  interface Door {
    Workspace open(BudgetAi budget, Actor actor, WorkspaceId id);
  }

  Matrix(Storage storage, Door door) {
    this.storage = storage;
    this.door = door;
  }

  /** Every call, as everybody who may not. */
  Stream<DynamicTest> outsiders() {
    Library library = new Library(storage);
    Neighbor neighbor = new Neighbor(library);
    return CALLS.all().entrySet().stream()
        .map(
            named ->
                dynamicTest(
                    named.getKey(),
                    () -> refuse(named.getKey(), named.getValue(), library, neighbor)))
        .onClose(library::close);
  }

  private void refuse(String name, Call call, Library library, Neighbor neighbor) {
    Household home = new Household(library);
    Map<String, Workspace> outside = outsiders(home, neighbor);
    Actor lowered = Household.newActor();
    Workspace looking = joined(home, lowered, Role.OWNER);
    home.home.members().changeRole(lowered.user(), Role.VIEWER);
    Function<Workspace, @Nullable Object> action = call.preparation().apply(home);
    assertThat(Calls.name(Invocation.of(action).method())).as("what is called").isEqualTo(name);
    String before = home.text();
    int told = library.told.size();

    outside.forEach((who, handle) -> assertNotFound(who, action, handle, home));
    if (call.permission() != READ) {
      assertThat(catchThrowable(() -> action.apply(looking)))
          .as("an owner who was made a viewer")
          .isExactlyInstanceOf(AccessDeniedException.class);
    }

    assertThat(home.text()).as("the books").isEqualTo(before);
    assertThat(neighbor.books.text()).as("the books next door").isEqualTo(neighbor.text);
    assertThat(library.told).as("what was told").hasSize(told);
    OperationId operation = new OperationId(Library.newId());
    assertThatCode(() -> action.apply(home.home.operation(operation)))
        .as("the owner's same call")
        .doesNotThrowAnyException();
    outside.forEach(
        (who, handle) ->
            assertNotFound(
                who + ", with the owner's operation id",
                action,
                handle.operation(operation),
                home));
  }

  /** Handles of people who are no members any more, whoever they are elsewhere. */
  private Map<String, Workspace> outsiders(Household home, Neighbor neighbor) {
    Map<String, Actor> actors = new LinkedHashMap<>();
    actors.put("a member of another workspace", neighbor.member);
    actors.put("the owner of another workspace", neighbor.books.owner);
    actors.put("an owner who was removed", Household.newActor());
    Map<String, Workspace> handles = new LinkedHashMap<>();
    actors.forEach(
        (who, actor) -> {
          handles.put(who, joined(home, actor, Role.OWNER));
          home.home.members().remove(actor.user());
        });
    return handles;
  }

  private Workspace joined(Household home, Actor actor, Role role) {
    home.home.members().add(actor.user(), role);
    return door.open(home.library.budget, actor, home.id());
  }

  private static void assertNotFound(
      String who, Function<Workspace, @Nullable Object> action, Workspace handle, Household home) {
    assertThat(catchThrowable(() -> action.apply(handle)))
        .as(who)
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage(new NotFoundException("workspace", home.id()).getMessage());
  }

  /** Every call with ids in it, with ids of another workspace in their place. */
  Stream<DynamicTest> foreignIds() {
    Library library = new Library(storage);
    Neighbor neighbor = new Neighbor(library);
    return Calls.methods(Workspace.class).entrySet().stream()
        .filter(named -> !IdPlaces.declaredBy(named.getValue()).isEmpty())
        .map(
            named ->
                dynamicTest(
                    named.getKey(),
                    () -> {
                      Set<String> unfilled = new TreeSet<>(IdPlaces.declaredBy(named.getValue()));
                      for (Preparation example : CALLS.examples(named.getKey())) {
                        unfilled.removeAll(new Swap(library, neighbor, example).check());
                      }
                      assertThat(unfilled)
                          .as("places for ids that no example of %s fills", named.getKey())
                          .isEmpty();
                    }))
        .onClose(library::close);
  }
}
