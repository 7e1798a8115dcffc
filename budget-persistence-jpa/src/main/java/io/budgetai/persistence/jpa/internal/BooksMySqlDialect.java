package io.budgetai.persistence.jpa.internal;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.MySQLDialect;

/** Hibernate's MySQL; text columns have the collation that sorts by code points, so nothing is done to them. */
final class BooksMySqlDialect extends MySQLDialect {

  BooksMySqlDialect(int major, int minor, int patch) {
    super(DatabaseVersion.make(major, minor, patch));
  }

  @Override
  public void initializeFunctionRegistry(FunctionContributions contributions) {
    super.initializeFunctionRegistry(contributions);
    contributions.getFunctionRegistry().registerPattern(Hql.CODE_POINTS, "?1");
  }
}
