package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables to the state that this version needs. The library has its own history and its own prefix, so it lives
 * beside tables of the host and beside migrations of the host. Flyway is started only when there is something to do: a
 * database whose history says that every script ran, with the checksums that the scripts have, is left alone.
 */
final class Migrations {
  private record Step(int version, int checksum, boolean succeeded) {}

  private Migrations() {}

  /** How the tables of a database stand to those that this version needs. */
  enum State {
    /** There are none, or their making was interrupted. */
    MISSING,
    OLDER,
    CURRENT
  }

  static void run(Vendor vendor, TableNames names, Connections connections) throws SQLException {
    State state;
    try (Connection connection = connections.plain()) {
      state = state(vendor, names, connection);
    }
    if (state != State.CURRENT) {
      List<Script> scripts = Script.all(vendor, names);
      connections.migrate(dataSource -> migrate(vendor, names, dataSource, scripts));
    }
  }

  /**
   * Looks at the history of a database; one that a newer version wrote is refused. Tables of the host have no history of ours,
   * and are refused if they are not those that this version needs.
   */
  static State state(Vendor vendor, TableNames names, Connection connection) throws SQLException {
    if (names.ofTheHost()) {
      SchemaCheck.require(connection, names);
      return State.CURRENT;
    }
    List<Script> scripts = Script.all(vendor, names);
    List<Step> done = history(connection, names);
    for (Step step : done) {
      if (step.version() > scripts.size()) {
        throw new ProviderException(
            "The books were written by a newer version of this library: their schema is %d and this version knows %d."
                    .formatted(step.version(), scripts.size())
                + " Maybe update the library, or open a copy from before.",
            false,
            null);
      }
    }
    if (done.stream().noneMatch(Step::succeeded)) {
      return State.MISSING;
    }
    List<Step> wanted =
        scripts.stream().map(each -> new Step(each.version(), each.checksum(), true)).toList();
    return done.equals(wanted) ? State.CURRENT : State.OLDER;
  }

  private static void migrate(
      Vendor vendor, TableNames names, DataSource dataSource, List<Script> scripts) {
    try {
      migrateInTurn(vendor, names, dataSource, scripts);
    } catch (SQLException e) {
      throw Failure.of(e).toException("making the tables", e);
    }
  }

  /** Flyway alone would refuse a host that looks between its making of the history and the first line in it. */
  private static void migrateInTurn(
      Vendor vendor, TableNames names, DataSource dataSource, List<Script> scripts)
      throws SQLException {
    if (vendor.embedded()) {
      // One process has an H2 file, and does not stand two that change its tables; SQLite has one
      // writer anyway.
      synchronized (Migrations.class) {
        migrateAlone(vendor, names, dataSource, scripts);
      }
      return;
    }
    try (Connection turn = dataSource.getConnection()) {
      turn.setAutoCommit(false);
      try {
        vendor.awaitTurnToMigrate(turn);
        migrateAlone(vendor, names, dataSource, scripts);
      } finally {
        vendor.endTurnToMigrate(turn);
        turn.rollback();
        turn.setAutoCommit(true);
      }
    }
  }

  private static void migrateAlone(
      Vendor vendor, TableNames names, DataSource dataSource, List<Script> scripts)
      throws SQLException {
    if (!vendor.takesTablesBack()) {
      try (Connection connection = dataSource.getConnection()) {
        if (history(connection, names).stream().noneMatch(Step::succeeded)) {
          Leftovers.clear(connection, names, scripts.get(0));
        }
      }
    }
    migrate(names, dataSource, scripts);
  }

  private static void migrate(TableNames names, DataSource dataSource, List<Script> scripts) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(dataSource)
          .defaultSchema(names.schema())
          .table(names.history())
          .resourceProvider(new Given(scripts))
          // Nothing is looked for on the class path, where the host's migrations are.
          .javaMigrationClassProvider(List::of)
          .placeholderReplacement(false)
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

  /** The migrations that were tried, in order; none where there is no history yet. */
  private static List<Step> history(Connection connection, TableNames names) throws SQLException {
    List<Step> done = new ArrayList<>();
    if (!exists(connection, names)) {
      return done;
    }
    String steps =
        "select \"version\", \"checksum\", \"success\" from %s order by \"installed_rank\""
            .formatted(names.qualified(names.history()));
    String quote = connection.getMetaData().getIdentifierQuoteString();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(steps.replace("\"", quote))) {
      while (rows.next()) {
        String version = rows.getString(1);
        if (version != null && !version.equals("0")) {
          done.add(new Step(Integer.parseInt(version), rows.getInt(2), rows.getBoolean(3)));
        }
      }
    }
    return done;
  }

  private static boolean exists(Connection connection, TableNames names) throws SQLException {
    String schema = names.schema() == null ? connection.getSchema() : names.schema();
    try (ResultSet tables =
        connection
            .getMetaData()
            .getTables(connection.getCatalog(), schema, names.history(), null)) {
      return tables.next();
    }
  }

  /** Hands our scripts to Flyway, which then looks for none. */
  private record Given(List<Script> scripts) implements ResourceProvider {

    @Override
    public @Nullable LoadableResource getResource(String name) {
      return find(script -> script.file().equals(name)).findFirst().orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
      return find(script ->
              script.file().startsWith(prefix)
                  && Stream.of(suffixes).anyMatch(script.file()::endsWith))
          .toList();
    }

    private Stream<LoadableResource> find(Predicate<Script> wanted) {
      return scripts.stream().filter(wanted).map(InMemory::new);
    }
  }

  /** A script as a file that is nowhere. */
  private static final class InMemory extends LoadableResource {
    private final Script script;

    InMemory(Script script) {
      this.script = script;
    }

    @Override
    public Reader read() {
      return new StringReader(script.sql());
    }

    @Override
    public String getAbsolutePath() {
      return script.file();
    }

    @Override
    public String getAbsolutePathOnDisk() {
      return script.file();
    }

    @Override
    public String getFilename() {
      return script.file();
    }

    @Override
    public String getRelativePath() {
      return script.file();
    }
  }
}
