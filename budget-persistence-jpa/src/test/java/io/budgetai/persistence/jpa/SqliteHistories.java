package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.StorageHistories;
import java.io.IOException;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("the storage on SQLite")
class SqliteHistories extends StorageHistories {
  private static TemporaryBooks books;

  @BeforeContainer
  static void open() throws IOException {
    books = TemporaryBooks.open();
  }

  @AfterContainer
  static void close() throws IOException {
    books.delete();
  }

  @Override
  protected Storage storage() {
    return books.storage();
  }
}
