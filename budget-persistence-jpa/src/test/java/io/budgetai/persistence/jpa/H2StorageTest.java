package io.budgetai.persistence.jpa;

class H2StorageTest extends JpaStorageBehavior {

  @Override
  String url() {
    return "jdbc:h2:" + folder.resolve("books");
  }
}
