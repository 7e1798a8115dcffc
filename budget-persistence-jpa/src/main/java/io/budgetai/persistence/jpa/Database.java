package io.budgetai.persistence.jpa;

import io.budgetai.persistence.jpa.internal.DatabaseSettings;
import io.budgetai.persistence.jpa.internal.OpenDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A place where books are or can be, for {@link DatabaseTransfer} and {@link Backup}. It is named here, not opened: a database
 * that is half of a transfer cannot be opened as a {@link JpaStorage}, and can be the target of the transfer that goes on.
 */
public final class Database {
  private final @Nullable DatabaseSettings settings;
  private final @Nullable DataSource host;
  private final JpaOptions options;

  private Database(
      @Nullable DatabaseSettings settings, @Nullable DataSource host, JpaOptions options) {
    this.settings = settings;
    this.host = host;
    this.options = options;
  }

  /**
   * A database by its URL.
   *
   * @param url as {@link JpaStorage#open(String)} takes it
   */
  public static Database at(String url) {
    return new Database(DatabaseSettings.of(url, null, null), null, JpaOptions.defaults());
  }

  /** A database by its URL, with a user and password. */
  public static Database at(String url, String user, String password) {
    return new Database(DatabaseSettings.of(url, user, password), null, JpaOptions.defaults());
  }

  /** A SQLite file. */
  public static Database at(Path sqliteFile) {
    return at("jdbc:sqlite:" + sqliteFile);
  }

  /**
   * The database that environment variables name, as {@link JpaStorage#from} reads them.
   *
   * @throws io.budgetai.ValidationException if the URL is missing or a number is none
   */
  public static Database from(Map<String, String> environment) {
    return new Database(DatabaseSettings.from(environment), null, JpaOptions.defaults());
  }

  /**
   * A database of the host.
   *
   * @param host stays the host's: it is not closed; a transfer takes one connection more than opening the books does
   */
  public static Database on(DataSource host) {
    return new Database(null, host, JpaOptions.defaults());
  }

  /** The same place with tables of other names, or in another schema. */
  public Database with(JpaOptions other) {
    return new Database(settings, host, other);
  }

  /** Opens it; where it is a file that is not there, an empty one is made. */
  OpenDatabase open() {
    return settings == null
        ? OpenDatabase.on(hostOrFail(), options.names())
        : OpenDatabase.open(settings, options.names());
  }

  /** Opens it if it is there. */
  Optional<OpenDatabase> openIfThere() {
    return settings == null
        ? Optional.of(OpenDatabase.on(hostOrFail(), options.names()))
        : OpenDatabase.openIfThere(settings, options.names());
  }

  /** Whether both name the same place, as far as that can be seen from their names. */
  boolean isSameAs(Database other) {
    return options.equals(other.options)
        && host == other.host
        && (settings == null
            || other.settings != null && settings.url().equals(other.settings.url()));
  }

  private DataSource hostOrFail() {
    if (host == null) {
      throw new IllegalStateException("A database has a URL or a data source.");
    }
    return host;
  }

  /** Says nothing of the URL, which can hold a password. */
  @Override
  public String toString() {
    return settings == null ? "Database[of the host]" : "Database[by URL]";
  }
}
