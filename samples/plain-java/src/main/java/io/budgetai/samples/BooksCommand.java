package io.budgetai.samples;

import java.io.IOException;
import java.util.concurrent.Callable;

/** A command that opens the books and answers with one document. */
abstract class BooksCommand implements Callable<Integer> {
  private final BudgetCommand root;

  BooksCommand(BudgetCommand root) {
    this.root = root;
  }

  /** Whether the command has something to record in books that are not there yet, and so may make them. */
  boolean makesBooks() {
    return false;
  }

  abstract Document answer(OpenBooks books) throws IOException;

  final BudgetCommand root() {
    return root;
  }

  @Override
  public final Integer call() throws IOException {
    try (OpenBooks books = makesBooks() ? root.openOrMake() : root.open()) {
      root.show(answer(books));
    }
    return ExitCode.OK;
  }
}
