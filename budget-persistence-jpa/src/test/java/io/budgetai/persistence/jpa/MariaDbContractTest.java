package io.budgetai.persistence.jpa;

/** The contract on MariaDB, with the tables under a prefix of their own. */
class MariaDbContractTest extends ServerContract {

  @Override
  String newDatabase() {
    return MariaDbServer.newDatabase();
  }

  @Override
  JpaOptions options() {
    return JpaOptions.defaults().tablePrefix("our_");
  }
}
