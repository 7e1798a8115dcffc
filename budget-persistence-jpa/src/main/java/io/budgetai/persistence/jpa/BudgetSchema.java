package io.budgetai.persistence.jpa;

import io.budgetai.persistence.jpa.internal.SchemaCheck;
import io.budgetai.persistence.jpa.internal.SchemaScripts;
import java.util.List;

/**
 * The tables of the books, for hosts that make and change tables with tools of their own. Such a host runs the {@link
 * #scripts}, and opens its books with {@link JpaOptions#tablesOfTheHost()}.
 */
public final class BudgetSchema {

  private BudgetSchema() {}

  /**
   * All scripts for a make of database, in order. A script that a release of this library has brought is never changed; newer
   * releases add others.
   *
   * @param make {@code sqlite}, {@code h2}, {@code postgresql}, {@code mariadb} or {@code mysql}
   * @param options names of the tables; scripts do not name a schema, so run them in the one that is meant
   * @throws io.budgetai.ProviderException if the make is unknown
   */
  public static List<SchemaScript> scripts(String make, JpaOptions options) {
    return SchemaScripts.of(make, options.names());
  }

  /**
   * Looks whether every table, column and primary key is there that this version needs. Opening the books with {@link
   * JpaOptions#tablesOfTheHost()} does the same.
   *
   * @throws io.budgetai.ProviderException that names what is missing
   */
  public static void verify(Database database) {
    SchemaCheck.require(DatabaseTransfer.openBooks(database));
  }
}
