package io.budgetai.persistence.jpa;

import org.junit.jupiter.api.Assumptions;

/**
 * A MySQL server that is there already. No artifact has its binaries, so the variable {@code BUDGET_TEST_MYSQL_URL} names one,
 * as a JDBC URL with a user who may make databases; without it tests are skipped and say so. The databases that are made on it
 * are dropped when the process ends.
 */
public final class MySqlServer {
  private static final String VARIABLE = "BUDGET_TEST_MYSQL_URL";

  private MySqlServer() {}

  /** Asked for once. */
  private static final class Given {
    static final MySqlAdministrator SERVER = given();

    private static MySqlAdministrator given() {
      MySqlAdministrator server = new MySqlAdministrator(System.getenv(VARIABLE));
      Runtime.getRuntime().addShutdownHook(new Thread(server::dropDatabases));
      return server;
    }
  }

  /** The JDBC URL of a new, empty database, user included. */
  public static String newDatabase() {
    return administrator().newDatabase();
  }

  /** Who may do everything on the server. */
  public static MySqlAdministrator administrator() {
    Assumptions.assumeTrue(
        System.getenv(VARIABLE) != null,
        "No MySQL is known. Maybe set %s to jdbc:mysql://host/mysql?permitMysqlScheme&user=...&password=..."
            .formatted(VARIABLE));
    return Given.SERVER;
  }
}
