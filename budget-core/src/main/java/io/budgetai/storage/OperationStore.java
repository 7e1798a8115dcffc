package io.budgetai.storage;

import io.budgetai.OperationId;
import java.util.Optional;

/** Changes that carried an operation id, and what came of them. */
public interface OperationStore {

  /** What came of an operation, in the text form of the service that did it; empty when it was never committed. */
  Optional<Outcome> find(OperationId id);

  /**
   * @throws io.budgetai.ConflictException if the operation is recorded already
   */
  void insert(OperationId id, Outcome outcome);

  /**
   * What came of an operation.
   *
   * @param name which method it was, such as {@code expenses.record}, so that an id used for two things is noticed
   * @param request a digest of its arguments, 64 hexadecimal digits, so that an id used for another request is noticed
   * @param result what it returned, as text; ids and numbers, at most 40,000 characters
   */
  record Outcome(String name, String request, String result) {}
}
