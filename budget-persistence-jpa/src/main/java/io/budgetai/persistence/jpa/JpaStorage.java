package io.budgetai.persistence.jpa;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.persistence.jpa.internal.DatabaseSettings;
import io.budgetai.persistence.jpa.internal.UnitsOfWork;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Keeps the books in a relational database: SQLite, H2, PostgreSQL, MariaDB or MySQL. Opening brings the tables up to date;
 * the names of the tables and of their history all begin with {@code budget_}, or as {@link JpaOptions} say, so they live
 * beside tables of the host. A schema that a newer version of this library has made is refused.
 *
 * <p>With a URL, connections, durability and isolation are this class's business. With a data source of the host they are
 * shared: this class sets what can be set on a connection, and the host sees to the rest:
 *
 * <ul>
 *   <li>SQLite: {@code synchronous=FULL}, {@code transaction_mode=IMMEDIATE}, {@code busy_timeout} of some seconds, and room
 *       for two connections at least. Readers then wait for writers, as they do not on connections of this class's own.
 *   <li>PostgreSQL: {@code synchronous_commit} anything but {@code off}, and, lest the driver repeats stored values in its
 *       errors, {@code logServerErrorDetail=false}. Isolation is set in each transaction and nothing of it stays behind. Room for
 *       three connections at least, which making the tables takes.
 *   <li>MariaDB and MySQL: {@code innodb_flush_log_at_trx_commit} at 1 on the server, a strict {@code sql_mode}, and neither
 *       {@code useAffectedRows} nor {@code useBulkStmts} on the driver; anything else is refused. Isolation is set for each
 *       transaction and nothing of it stays behind. Room for three connections at least, which making the tables takes.
 *   <li>H2: a user with administrator rights, because {@code CHECKPOINT SYNC}, without which a commit can be lost when the
 *       process is killed, asks for them.
 * </ul>
 *
 * <p>A unit of work that was acknowledged survives the death of the process on all of them. It does not on H2 2.5.252, which
 * after a kill can forget the last chunks it has written; so that version is refused for anything but books in memory.
 * 2.4.240 is the version that the tests run on.
 *
 * <p>Safe for use by several threads. Errors that the database reports are passed on by their codes; their texts, which can
 * repeat stored values, are not.
 */
public final class JpaStorage implements Storage {
  private final UnitsOfWork units;

  private JpaStorage(UnitsOfWork units) {
    this.units = units;
  }

  /**
   * Opens books by their URL, and makes them if there are none.
   *
   * @param url such as {@code jdbc:sqlite:books.db}, {@code jdbc:h2:./books}, {@code jdbc:postgresql://host/books} or {@code
   *     postgresql://user:password@host/books}, {@code mariadb://} and {@code mysql://} likewise; in the last form, user and password are percent-encoded where they hold
   *     characters that mean something in a URL
   * @throws io.budgetai.ProviderException if the database cannot be opened, is of an unknown make, or was written by a newer
   *     version of this library
   */
  public static JpaStorage open(String url) {
    return open(url, JpaOptions.defaults());
  }

  /** Opens books by their URL, with options. */
  public static JpaStorage open(String url, JpaOptions options) {
    return open(DatabaseSettings.of(url, null, null), options);
  }

  /** Opens books by their URL with a user and password. */
  public static JpaStorage open(String url, String user, String password) {
    return open(DatabaseSettings.of(url, user, password), JpaOptions.defaults());
  }

  private static JpaStorage open(DatabaseSettings settings, JpaOptions options) {
    return new JpaStorage(UnitsOfWork.open(settings, options.names()));
  }

  /**
   * Opens books as environment variables say, {@link System#getenv()} or others: {@code DATABASE_URL}, in either form that
   * {@link #open(String)} takes; {@code DATABASE_POOL_SIZE}, how many connections there are at most, 10 on a server if it is
   * missing; {@code DATABASE_TIMEOUT}, how many seconds a caller waits for a connection or for the answer to a statement, 30
   * if it is missing.
   *
   * @throws io.budgetai.ValidationException if the URL is missing or a number is none
   */
  public static JpaStorage from(Map<String, String> environment) {
    return from(environment, JpaOptions.defaults());
  }

  /** Opens books as environment variables say, with options. */
  public static JpaStorage from(Map<String, String> environment, JpaOptions options) {
    return open(DatabaseSettings.from(environment), options);
  }

  /** Opens books in a SQLite file, and makes it if there is none. */
  public static JpaStorage open(Path sqliteFile) {
    return open("jdbc:sqlite:" + sqliteFile);
  }

  /**
   * Opens books in a database of the host.
   *
   * @param host stays the host's: it is not closed with this storage
   */
  public static JpaStorage on(DataSource host) {
    return on(host, JpaOptions.defaults());
  }

  /** Opens books in a database of the host, with options. */
  public static JpaStorage on(DataSource host, JpaOptions options) {
    return new JpaStorage(UnitsOfWork.on(host, options.names()));
  }

  @Override
  public String name() {
    return units.name();
  }

  @Override
  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return units.read(workspace, work);
  }

  @Override
  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return units.write(workspace, work);
  }

  @Override
  public List<WorkspaceId> workspacesOf(UserId user) {
    return units.workspacesOf(user);
  }

  @Override
  public List<WorkspaceId> workspacesWithEvents(int limit) {
    return units.workspacesWithEvents(limit);
  }

  @Override
  public void close() {
    units.close();
  }
}
