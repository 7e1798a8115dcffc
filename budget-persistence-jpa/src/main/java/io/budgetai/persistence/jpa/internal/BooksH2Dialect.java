package io.budgetai.persistence.jpa.internal;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.dialect.H2Dialect;

/** Hibernate's H2, where text sorts by UTF-16 units and has to be sorted by its UTF-8 bytes to sort by code points. */
final class BooksH2Dialect extends H2Dialect {

  @Override
  public void initializeFunctionRegistry(FunctionContributions contributions) {
    super.initializeFunctionRegistry(contributions);
    contributions.getFunctionRegistry().registerPattern(Hql.CODE_POINTS, "stringtoutf8(?1)");
  }
}
