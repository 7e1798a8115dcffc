package io.budgetai.persistence.jpa;

class MySqlStorageTest extends JpaStorageBehavior {
  private final String url = MySqlServer.newDatabase();

  @Override
  String url() {
    return url;
  }
}
