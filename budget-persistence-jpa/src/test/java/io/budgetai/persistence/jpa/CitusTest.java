package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.persistence.jpa.internal.DatabaseSettings;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is Citus' alone: where the rows are. */
class CitusTest {

  @Test
  @DisplayName("every table is spread by workspace, and what belongs to one workspace is together")
  void together() throws SQLException {
    String url = CitusServer.url();
    JpaOptions options = CitusServer.newInstallation();
    JpaStorage.open(url, options).close();
    DatabaseSettings settings = DatabaseSettings.of(url, null, null);
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select count(*), count(distinct colocation_id), min(distribution_column), max(distribution_column)"
                    + " from citus_tables where table_name::text like '%s%%'"
                        .formatted(options.tablePrefix().replace("_", "\\_")))) {
      rows.next();
      assertThat(rows.getInt(1)).isGreaterThan(20);
      assertThat(rows.getInt(2)).isOne();
      assertThat(rows.getString(3)).isEqualTo("workspace_id");
      assertThat(rows.getString(4)).isEqualTo("workspace_id");
    }
  }
}
