package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.ConflictException;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.util.function.Consumer;

/**
 * What a provider's test class says about its storage. One storage may serve all tests: each works in workspaces of its own.
 */
public interface StorageUnderTest {

  /** The storage that is tested, open. */
  Storage storage();

  /** A further storage, open, which the test closes; it may hold the same data or none. */
  Storage another();

  /** Checks that a change is refused as a conflict, at the call or when its unit of work ends. */
  static void assertConflict(SampleBooks books, Consumer<? super Books> change) {
    assertThatExceptionOfType(ConflictException.class).isThrownBy(() -> books.write(change));
  }
}
