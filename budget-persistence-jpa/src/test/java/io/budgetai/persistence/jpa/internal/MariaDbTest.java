package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.ProviderException;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.persistence.jpa.MariaDbServer;
import io.budgetai.persistence.jpa.MySqlAdministrator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MariaDbTest extends MySqlFamilyBehavior {

  MariaDbTest() {
    super(
        new MariaDb(),
        MariaDbServer.administrator(),
        "select concat_ws(' ', @@tx_isolation, if(@@tx_read_only, 'reads', 'writes'), @@innodb_lock_wait_timeout,"
            + " @@lock_wait_timeout, floor(@@max_statement_time), @@sql_mode)");
  }

  @Test
  @DisplayName("a server that acknowledges commits before they are on the disk is refused")
  void durability() {
    MySqlAdministrator administrator = MariaDbServer.administrator();
    for (String losing : new String[] {"0", "2"}) {
      administrator.execute("set global innodb_flush_log_at_trx_commit = " + losing);
      try {
        assertThatExceptionOfType(ProviderException.class)
            .isThrownBy(() -> JpaStorage.open(url))
            .withMessageContaining("innodb_flush_log_at_trx_commit is " + losing)
            .withMessageContaining("Maybe set it to 1");
      } finally {
        administrator.execute("set global innodb_flush_log_at_trx_commit = 1");
      }
    }
  }

  @Test
  @DisplayName("a URL that calls the server MySQL is refused, with the remedy")
  void calledMySql() {
    String wrong = url.replace("jdbc:mariadb:", "jdbc:mysql:") + "&permitMysqlScheme";
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(wrong))
        .withMessageContaining("11.4.5-MariaDB")
        .withMessageContaining("no MySQL")
        .withMessageContaining("mariadb://");
    assertThat(MySqlAdministrator.database(wrong)).isEqualTo(MySqlAdministrator.database(url));
  }
}
