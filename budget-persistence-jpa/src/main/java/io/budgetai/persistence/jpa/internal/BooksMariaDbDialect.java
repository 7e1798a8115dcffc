package io.budgetai.persistence.jpa.internal;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MariaDBDialect;

/** Hibernate's MariaDB; text columns have the collation that sorts by code points, so nothing is done to them. */
final class BooksMariaDbDialect extends MariaDBDialect {

  BooksMariaDbDialect(int major, int minor) {
    super(DatabaseVersion.make(major, minor));
  }

  @Override
  public void initializeFunctionRegistry(FunctionContributions contributions) {
    super.initializeFunctionRegistry(contributions);
    contributions.getFunctionRegistry().registerPattern(Hql.CODE_POINTS, "?1");
  }
}
