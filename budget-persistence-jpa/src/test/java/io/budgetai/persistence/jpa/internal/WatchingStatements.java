package io.budgetai.persistence.jpa.internal;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/** Has the statements watched of every session factory that a test opens, by itself or through the storage. */
public final class WatchingStatements implements ServiceContributor {

  @Override
  public void contribute(StandardServiceRegistryBuilder registry) {
    registry.applySetting(
        "hibernate.session_factory.statement_inspector", WatchedStatements.class.getName());
  }
}
