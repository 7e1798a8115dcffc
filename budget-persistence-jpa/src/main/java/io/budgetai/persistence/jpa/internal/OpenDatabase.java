package io.budgetai.persistence.jpa.internal;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** A database that is open, whatever is in it: without Hibernate, and without a look at its tables. */
public final class OpenDatabase implements AutoCloseable {
  /** SQLite: cannot open the file. H2: there is no such database, in its two ways of saying so. */
  private static final Set<Integer> MISSING = Set.of(14, 90146, 90149);

  private final Vendor vendor;
  private final TableNames names;
  private final Connections connections;

  private OpenDatabase(Vendor vendor, TableNames names, Connections connections) {
    this.vendor = vendor;
    this.names = names;
    this.connections = connections;
  }

  /** Opens a database, and makes an empty one where there is none and it is a file. */
  public static OpenDatabase open(DatabaseSettings settings, TableNames names) {
    Vendor vendor = Vendor.ofUrl(settings.url());
    vendor.check(names);
    return verified(new OpenDatabase(vendor, names, UnitsOfWork.connect(vendor, settings)));
  }

  /** Opens a database if it is there. */
  public static Optional<OpenDatabase> openIfThere(DatabaseSettings settings, TableNames names) {
    return isThere(settings) ? Optional.of(open(settings, names)) : Optional.empty();
  }

  public static OpenDatabase on(DataSource host, TableNames names) {
    Vendor vendor = UnitsOfWork.adopted(host);
    vendor.check(names);
    return verified(new OpenDatabase(vendor, names, Connections.of(vendor, host)));
  }

  private static OpenDatabase verified(OpenDatabase opened) {
    try (Connection connection = opened.connections.plain()) {
      opened.vendor.verify(connection.getMetaData());
      return opened;
    } catch (SQLException e) {
      opened.close();
      throw Failure.of(e).toException("opening the database", e);
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private static boolean isThere(DatabaseSettings settings) {
    Vendor vendor = Vendor.ofUrl(settings.url());
    if (!vendor.embedded()) {
      return true;
    }
    vendor.check(settings.url());
    try (Connection connection =
        DriverManager.getConnection(vendor.existing(settings.url()), settings.login())) {
      return connection.isValid(0);
    } catch (SQLException e) {
      // What else is wrong is said by who opens it.
      return !MISSING.contains(e.getErrorCode());
    }
  }

  Vendor vendor() {
    return vendor;
  }

  TableNames names() {
    return names;
  }

  Connections connections() {
    return connections;
  }

  @Override
  public void close() {
    connections.close();
  }
}
