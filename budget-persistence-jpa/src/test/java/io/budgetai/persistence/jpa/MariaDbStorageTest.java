package io.budgetai.persistence.jpa;

class MariaDbStorageTest extends JpaStorageBehavior {
  private final String url = MariaDbServer.newDatabase();

  @Override
  String url() {
    return url;
  }
}
