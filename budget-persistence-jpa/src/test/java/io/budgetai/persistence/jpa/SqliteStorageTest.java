package io.budgetai.persistence.jpa;

class SqliteStorageTest extends JpaStorageBehavior {

  @Override
  String url() {
    return "jdbc:sqlite:" + folder.resolve("books.db");
  }
}
