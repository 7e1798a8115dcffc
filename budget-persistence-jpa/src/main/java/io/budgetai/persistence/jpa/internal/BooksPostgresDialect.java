package io.budgetai.persistence.jpa.internal;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.DatabaseVersion;
import org.hibernate.dialect.PostgreSQLDialect;

/** Hibernate's PostgreSQL; text columns have the collation that sorts by code points, so nothing is done to them. */
final class BooksPostgresDialect extends PostgreSQLDialect {

  BooksPostgresDialect(int oldest) {
    super(DatabaseVersion.make(oldest));
  }

  @Override
  public void initializeFunctionRegistry(FunctionContributions contributions) {
    super.initializeFunctionRegistry(contributions);
    contributions.getFunctionRegistry().registerPattern(Hql.CODE_POINTS, "?1");
  }
}
