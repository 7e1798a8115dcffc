package io.budgetai.persistence.jpa.internal;

import java.util.regex.Pattern;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * What the tables of one installation are called, where they are, and whose they are.
 *
 * @param schema the schema, written as the database itself writes it; {@code null} for the one that connections are in
 * @param prefix what the names of all tables, indexes and constraints begin with
 * @param distributed whether they are spread over the nodes of a cluster, by workspace
 * @param ofTheHost whether somebody else makes and changes them
 */
public record TableNames(
    @Nullable String schema, String prefix, boolean distributed, boolean ofTheHost) {
  /** What names begin with where nobody says otherwise, and so in scripts and mappings. */
  static final String PREFIX = "budget_";

  /** Leaves room for the longest name behind it within the 63 characters that PostgreSQL keeps. */
  private static final Pattern FIT_PREFIX = Pattern.compile("[a-z][a-z0-9_]{0,19}");

  private static final Pattern FIT_SCHEMA = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,62}");

  // Behind the patterns, which it is checked by.
  public static final TableNames USUAL = new TableNames(null, PREFIX);

  public TableNames {
    if (!FIT_PREFIX.matcher(prefix).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no prefix for names of tables. Maybe use at most 20 of a to z, 0 to 9 and _, a letter first."
              .formatted(prefix));
    }
    if (schema != null && !FIT_SCHEMA.matcher(schema).matches()) {
      throw new IllegalArgumentException(
          "'%s' is no name for a schema. Maybe use at most 63 of A to Z, a to z, 0 to 9 and _, a letter first."
              .formatted(schema));
    }
  }

  /** Names of tables that are on one machine. */
  public TableNames(@Nullable String schema, String prefix) {
    this(schema, prefix, false, false);
  }

  /** The same names, wherever they are. */
  TableNames inCurrentSchema() {
    return new TableNames(null, prefix, distributed, ofTheHost);
  }

  /** The table that says which migrations ran, without its schema. */
  String history() {
    return prefix + "schema_history";
  }

  /** A name as it is called here that scripts and mappings call by its usual name. */
  String of(String usual) {
    if (!usual.startsWith(PREFIX)) {
      throw new IllegalArgumentException(usual + " is none of the tables of the books.");
    }
    return prefix + usual.substring(PREFIX.length());
  }

  /** A table in SQL, with its schema. */
  String qualified(String table) {
    return schema == null ? quoted(table) : quoted(schema) + "." + quoted(table);
  }

  /** A table of the books in SQL; {@code table} is what it is called behind the prefix. */
  String inSql(String table) {
    return (schema == null ? "" : quoted(schema) + ".") + prefix + table;
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  /** How Hibernate finds the tables of the rows. */
  PhysicalNamingStrategySnakeCaseImpl strategy() {
    return new Prefixed(this);
  }

  private static final class Prefixed extends PhysicalNamingStrategySnakeCaseImpl {
    private final transient TableNames names;

    private Prefixed(TableNames names) {
      this.names = names;
    }

    @Override
    public Identifier toPhysicalTableName(Identifier logical, JdbcEnvironment database) {
      Identifier usual = super.toPhysicalTableName(logical, database);
      return Identifier.toIdentifier(names.of(usual.getText()), usual.isQuoted());
    }
  }
}
