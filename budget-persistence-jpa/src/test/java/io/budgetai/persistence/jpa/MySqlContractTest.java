package io.budgetai.persistence.jpa;

/** The contract on MySQL, with the tables under a prefix of their own. */
class MySqlContractTest extends ServerContract {

  @Override
  String newDatabase() {
    return MySqlServer.newDatabase();
  }

  @Override
  JpaOptions options() {
    return JpaOptions.defaults().tablePrefix("our_");
  }
}
