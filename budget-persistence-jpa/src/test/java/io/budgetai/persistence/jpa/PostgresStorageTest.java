package io.budgetai.persistence.jpa;

class PostgresStorageTest extends JpaStorageBehavior {
  private final String url = PostgresServer.newDatabase();

  @Override
  String url() {
    return url;
  }
}
