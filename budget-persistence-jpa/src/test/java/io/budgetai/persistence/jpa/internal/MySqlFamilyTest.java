package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.budgetai.ProviderException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told from the words of a server alone. */
class MySqlFamilyTest {

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "MariaDB, 11.4.5-MariaDB, mariadb",
    "MySQL, 5.5.5-10.6.12-MariaDB-log, mariadb", // MySQL's driver on MariaDB.
    "MySQL, 11.4.5-MariaDB-1:11.4.5+maria~deb12, mariadb",
    "MySQL, 8.0.36-0ubuntu0.22.04.1, mysql",
    "MySQL, 9.7.4, mysql"
  })
  @DisplayName("the make is told by the version, because each driver speaks to both servers")
  void make(String product, String version, String make) {
    assertThat(new MariaDb().is(product, version)).isEqualTo(make.equals("mariadb"));
    assertThat(new MySql().is(product, version)).isEqualTo(make.equals("mysql"));
    assertThat(new MariaDb().is("PostgreSQL", version)).isFalse();
    assertThat(new MySql().is("PostgreSQL", version)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10.6.0-MariaDB", "10.11.19-MariaDB-log", "11.4.5-MariaDB", "12.0.1-MariaDB"})
  @DisplayName("MariaDB from 10.6 on is taken")
  void mariaDb(String version) {
    assertThatNoException().isThrownBy(() -> new MariaDb().verifyVersion(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.0.17", "8.4.0-log", "9.7.4"})
  @DisplayName("MySQL from 8.0.17 on is taken")
  void mySql(String version) {
    assertThatNoException().isThrownBy(() -> new MySql().verifyVersion(version));
  }

  @ParameterizedTest
  @CsvSource({
    "10.5.28-MariaDB, MariaDB 10.5.28-MariaDB is older than 10.6.0",
    "5.5.68-MariaDB, is older than 10.6.0",
    "8.0.36, and is no MariaDB",
    "MariaDB, which is none that is known here"
  })
  @DisplayName("any other server is no MariaDB for us")
  void notMariaDb(String version, String message) {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> new MariaDb().verifyVersion(version))
        .withMessageContaining(message)
        .withMessageContaining("Maybe");
  }

  @ParameterizedTest
  @CsvSource({
    "8.0.16, MySQL 8.0.16 is older than 8.0.17",
    "5.7.44-log, is older than 8.0.17",
    "11.4.5-MariaDB, and is no MySQL"
  })
  @DisplayName("any other server is no MySQL for us")
  void notMySql(String version, String message) {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> new MySql().verifyVersion(version))
        .withMessageContaining(message)
        .withMessageContaining("Maybe");
  }

  @ParameterizedTest
  @CsvSource({"0, false, false", "1, true, true", "2, false, false", "3, false, true"})
  @DisplayName("commits must be on the disk when they are acknowledged")
  void durability(int setting, boolean mySql, boolean mariaDb) {
    assertThat(new MySql().durable(setting)).isEqualTo(mySql);
    assertThat(new MariaDb().durable(setting)).isEqualTo(mariaDb);
  }

  @Test
  @DisplayName("a schema is refused, because there it is a database of its own")
  void schema() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new MySql().check(new TableNames("books", "budget_")))
        .withMessageContaining("books")
        .withMessageContaining("Maybe name it in the URL");
    assertThatNoException().isThrownBy(() -> new MariaDb().check(new TableNames(null, "our_")));
  }

  @Test
  @DisplayName("MySQL must leave foreign keys to InnoDB, which alone keeps all of ours")
  void foreignKeys() {
    assertThatNoException().isThrownBy(() -> MySql.verifyForeignKeys("ON"));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> MySql.verifyForeignKeys("OFF"))
        .withMessageContaining("innodb_native_foreign_keys is OFF")
        .withMessageContaining("Maybe start it with ON");
  }
}
