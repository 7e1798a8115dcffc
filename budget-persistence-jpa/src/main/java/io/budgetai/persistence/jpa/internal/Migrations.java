package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings the tables to the state that this version needs. The library has its own history and its own prefix, so it lives
 * beside tables of the host and beside migrations of the host. Flyway is started only when there is something to do: a
 * database whose history says that every script ran, with the checksums that the scripts have, is left alone.
 */
final class Migrations {
  private static final String HISTORY = "budget_schema_history";
  private static final String FOLDER = "io/budgetai/persistence/jpa/migration/";

  /** Every script, in order; the n-th makes schema version n. */
  private static final List<String> SCRIPTS = List.of("V1__the_books.sql");

  private record Step(int version, int checksum) {}

  private Migrations() {}

  static void run(Vendor vendor, DataSource dataSource) throws SQLException {
    List<Step> done;
    try (Connection connection = dataSource.getConnection()) {
      done = history(connection);
    }
    for (Step step : done) {
      if (step.version() > SCRIPTS.size()) {
        throw new ProviderException(
            "The books were written by a newer version of this library: their schema is %d and this version knows %d."
                    .formatted(step.version(), SCRIPTS.size())
                + " Maybe update the library, or open a copy from before.",
            false,
            null);
      }
    }
    if (done.equals(scripts(vendor))) {
      return;
    }
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(dataSource)
          .table(HISTORY)
          .locations("classpath:" + FOLDER + vendor.name())
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ProviderException(
          "The tables of the books cannot be brought up to date. Maybe a script was changed, or the user may not create"
              + " tables; the cause says which.",
          false,
          e);
    }
  }

  /** The migrations that succeeded, in order; none where there is no history yet. */
  private static List<Step> history(Connection connection) throws SQLException {
    List<Step> done = new ArrayList<>();
    if (!exists(connection)) {
      return done;
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select \"version\", \"checksum\", \"success\" from \""
                    + HISTORY
                    + "\" order by \"installed_rank\"")) {
      while (rows.next()) {
        String version = rows.getString(1);
        if (version != null && !version.equals("0")) {
          done.add(new Step(Integer.parseInt(version), rows.getBoolean(3) ? rows.getInt(2) : -1));
        }
      }
    }
    return done;
  }

  private static boolean exists(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), connection.getSchema(), HISTORY, null)) {
      return tables.next();
    }
  }

  private static List<Step> scripts(Vendor vendor) {
    List<Step> steps = new ArrayList<>();
    for (String script : SCRIPTS) {
      steps.add(new Step(steps.size() + 1, checksum(FOLDER + vendor.name() + "/" + script)));
    }
    return steps;
  }

  /** Flyway's checksum of a script: CRC-32 over its lines without their ends. */
  private static int checksum(String resource) {
    try (InputStream in = Migrations.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The script %s is not on the class path. Maybe resources were left out when a jar was repacked."
                .formatted(resource));
      }
      CRC32 crc = new CRC32();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
      return (int) crc.getValue();
    } catch (IOException e) {
      throw new IllegalStateException("The script %s cannot be read.".formatted(resource), e);
    }
  }
}
