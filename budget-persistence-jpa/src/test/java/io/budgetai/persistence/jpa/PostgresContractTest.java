package io.budgetai.persistence.jpa;

/** The contract on PostgreSQL, with the tables in a schema of their own and under a prefix of their own. */
class PostgresContractTest extends ServerContract {

  @Override
  String newDatabase() {
    return PostgresServer.newDatabase();
  }

  @Override
  JpaOptions options() {
    return JpaOptions.defaults().schema("Books").tablePrefix("our_");
  }
}
