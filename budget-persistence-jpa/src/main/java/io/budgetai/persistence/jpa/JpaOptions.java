package io.budgetai.persistence.jpa;

import io.budgetai.persistence.jpa.internal.TableNames;
import org.jspecify.annotations.Nullable;

/**
 * How books live in a database that others use too. Immutable; each method returns a copy that differs in one thing.
 *
 * @param schema the schema of the tables, written exactly as the database writes it, which on H2 is in capitals unless it was
 *     quoted, and made if it is missing; {@code null} for the schema that connections are in. SQLite has no schemas and
 *     refuses one
 * @param tablePrefix what the names of all tables, indexes and constraints begin with: 1 to 20 of {@code a} to {@code z},
 *     {@code 0} to {@code 9} and {@code _}, a letter first; {@code budget_} unless it is said. Installations with different
 *     prefixes know nothing of each other
 * @param distributed whether the tables are spread over the nodes of a Citus cluster, which is PostgreSQL, by workspace: all
 *     rows of one are on the same node. It is decided when the tables are made
 * @param hostMakesTables whether the host runs the scripts of {@link BudgetSchema} by itself: opening the books then makes and
 *     changes no table, and refuses tables that are not those it needs
 */
public record JpaOptions(
    @Nullable String schema, String tablePrefix, boolean distributed, boolean hostMakesTables) {
  private static final JpaOptions DEFAULTS =
      new JpaOptions(TableNames.USUAL.schema(), TableNames.USUAL.prefix(), false, false);

  /**
   * @throws IllegalArgumentException if a name is none that every database takes
   */
  public JpaOptions {
    new TableNames(schema, tablePrefix, distributed, hostMakesTables);
  }

  /** Tables named {@code budget_...}, in the schema that connections are in. */
  public static JpaOptions defaults() {
    return DEFAULTS;
  }

  /** With the tables in this schema. */
  public JpaOptions schema(String name) {
    return new JpaOptions(name, tablePrefix, distributed, hostMakesTables);
  }

  /** With this in front of all names. */
  public JpaOptions tablePrefix(String prefix) {
    return new JpaOptions(schema, prefix, distributed, hostMakesTables);
  }

  /** With the tables spread over the nodes of a Citus cluster. */
  public JpaOptions overNodes() {
    return new JpaOptions(schema, tablePrefix, true, hostMakesTables);
  }

  /** With tables that the host makes and changes by itself. */
  public JpaOptions tablesOfTheHost() {
    return new JpaOptions(schema, tablePrefix, distributed, true);
  }

  TableNames names() {
    return new TableNames(schema, tablePrefix, distributed, hostMakesTables);
  }
}
