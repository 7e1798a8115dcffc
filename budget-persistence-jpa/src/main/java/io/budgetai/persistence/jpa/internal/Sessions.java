package io.budgetai.persistence.jpa.internal;

import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;

/**
 * Hibernate's session factory for the rows of this package. It knows its rows and its dialect beforehand and asks neither
 * the class path nor the database, so it starts fast, and it has no connections of its own: each session is handed one.
 */
final class Sessions {
  static final List<Class<?>> ROWS =
      List.of(
          AccountRow.class,
          AlertRow.class,
          AuditHeadRow.class,
          AuditRow.class,
          BudgetRow.class,
          CategoryRow.class,
          ContributionRow.class,
          GoalRow.class,
          HeldRow.class,
          ImportRow.class,
          ImportedLineRow.class,
          MappingRow.class,
          MemberRow.class,
          MerchantKeyRow.class,
          MerchantRow.class,
          MoveRow.class,
          OccurrenceRow.class,
          OperationRow.class,
          OutboxRow.class,
          RateRow.class,
          RecurringRow.class,
          RuleRow.class,
          SplitRow.class,
          TransactionRow.class,
          WorkspaceRow.class);

  private Sessions() {}

  static SessionFactory factory(Vendor vendor, TableNames names) {
    StandardServiceRegistry registry =
        new StandardServiceRegistryBuilder(
                new BootstrapServiceRegistryBuilder()
                    .applyClassLoader(Sessions.class.getClassLoader())
                    .build())
            // What a hibernate.properties of the host says is meant for the host's own rows.
            .clearSettings()
            // No row is lazy, so no class is made at run time: that alone took a third of the
            // start.
            .addService(BytecodeProvider.class, new BytecodeProviderImpl())
            .applySetting("hibernate.dialect", vendor.dialect())
            .applySetting("hibernate.connection.provider_class", new HandedOver())
            .applySetting("hibernate.boot.allow_jdbc_metadata_access", false)
            .applySetting("hibernate.xml_mapping_enabled", false)
            .applySetting("hibernate.type.json_format_mapper", new NoJson())
            .applySetting("hibernate.hbm2ddl.auto", "none")
            .applySetting("jakarta.persistence.validation.mode", "none")
            .applySetting("hibernate.cache.use_second_level_cache", false)
            .applySetting("hibernate.cache.use_query_cache", false)
            .applySetting("hibernate.jpa.static_metamodel.population", "disabled")
            .applySetting("hibernate.jpa.metamodel.population", "disabled")
            .applySetting("hibernate.physical_naming_strategy", names.strategy())
            .applySettings(vendor.placing(names))
            .applySetting("hibernate.type.java_time_use_direct_jdbc", true)
            .applySetting("hibernate.query.in_clause_parameter_padding", true)
            .applySetting("hibernate.jdbc.batch_size", UnitOfWork.BATCH)
            // Failures are thrown, and their texts would repeat what is stored.
            .applySetting("hibernate.jdbc.log.errors", false)
            .applySetting("hibernate.jdbc.log.warnings", false)
            .applySetting("hibernate.session.events.log", false)
            .build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      ROWS.forEach(sources::addAnnotatedClass);
      sources.addAnnotatedClass(TenantRow.class).addAnnotatedClass(VersionedRow.class);
      return sources.buildMetadata().buildSessionFactory();
    } catch (RuntimeException e) {
      StandardServiceRegistryBuilder.destroy(registry);
      throw e;
    }
  }
}
