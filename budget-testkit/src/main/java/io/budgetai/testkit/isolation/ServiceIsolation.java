package io.budgetai.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.Workspace;
import io.budgetai.storage.Storage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Calls every method of every service on a storage: as everybody who may not, and with every id replaced by one of another
 * workspace. All of it must be refused, or answered as if there were no such thing, and leave both workspaces as they were.
 * A provider's test class extends it and says how its storage is opened.
 *
 * <p>The methods are found by reflection. One without an example makes the tests fail, and so does a place for an id that no
 * example fills; a refusal counts only if the owner's same call then succeeds.
 */
public abstract class ServiceIsolation {

  /** The storage that is tested, open; the same for all tests, and closed by nobody but its owner. */
  protected abstract Storage storage();

  @Test
  @DisplayName("every method of every service has an example here, and every example a method")
  void everyMethodHasAnExample() {
    assertThat(Matrix.CALLS.all().keySet())
        .containsExactlyInAnyOrderElementsOf(Calls.methods(Workspace.class).keySet());
  }

  @TestFactory
  @DisplayName("whoever is outside finds no workspace, and whoever may only look changes nothing")
  Stream<DynamicTest> outsidersAreRefused() {
    return new Matrix(storage(), BudgetAi::workspace).outsiders();
  }

  @TestFactory
  @DisplayName("an id of another workspace is like an id of nothing, wherever it is put")
  Stream<DynamicTest> foreignIdsAreIdsOfNothing() {
    return new Matrix(storage(), BudgetAi::workspace).foreignIds();
  }
}
