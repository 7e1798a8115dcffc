package io.budgetai.persistence.jpa;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The JPA storage knows the public API of core and itself; no internals of core, and no other adapter. Native SQL is in one
 * class, and what goes past Hibernate makes connections and tables or copies whole databases; it is never asked for by an actor.
 */
class ArrowsTest {
  private static final String OURS = "io.budgetai.persistence.jpa..";

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.budgetai.persistence.jpa");

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("io.budgetai.persistence.jpa.planted");

  private static final DescribedPredicate<JavaClass> OTHERS =
      resideInAnyPackage("io.budgetai..internal..", "io.budgetai.files..", "io.budgetai.testkit..")
          .and(not(resideInAPackage(OURS)));

  private static final ArchRule KNOW_CORE_AND_OURSELVES =
      noClasses().that().resideInAPackage(OURS).should().dependOnClassesThat(OTHERS);

  private static final ArchRule NATIVE_SQL_IS_IN_ONE_CLASS =
      noClasses()
          .that()
          .resideInAPackage(OURS)
          .and()
          .doNotHaveSimpleName("AcrossWorkspaces")
          .should()
          .callMethodWhere(
              target(nameStartingWith("createNative"))
                  .and(
                      target(
                          owner(resideInAnyPackage("org.hibernate..", "jakarta.persistence..")))))
          .as("only AcrossWorkspaces has native SQL");

  private static final ArchRule JDBC_IS_FOR_WHOLE_DATABASES =
      noClasses()
          .that()
          .resideInAPackage(OURS)
          .and(
              not(
                  belongToAnyOf(
                      "H2",
                      "Leftovers",
                      "Migrations",
                      "MySql",
                      "MySqlFamily",
                      "Postgres",
                      "Sqlite",
                      // They copy whole databases, for whoever holds the passwords of both.
                      "TableReader",
                      "TableWriter",
                      "TransferMark")))
          .should()
          .callMethodWhere(
              target(nameMatching("createStatement|prepareStatement|prepareCall"))
                  .and(target(owner(assignableTo(Connection.class))))
                  .or(target(nameMatching("doWork|doReturningWork"))))
          .as("nothing that an actor asks for goes past Hibernate");

  private static DescribedPredicate<JavaClass> belongToAnyOf(String... names) {
    return describe(
        "are of " + List.of(names), type -> List.of(names).contains(type.getSimpleName()));
  }

  @Test
  void nativeSqlIsInOneClass() {
    NATIVE_SQL_IS_IN_ONE_CLASS.check(LIBRARY);
    JDBC_IS_FOR_WHOLE_DATABASES.check(LIBRARY);
  }

  @Test
  void plantedNativeSqlIsReported() {
    assertThat(NATIVE_SQL_IS_IN_ONE_CLASS.evaluate(PLANTED).getFailureReport().getDetails())
        .singleElement(STRING)
        .contains("PastTheWatch.inNativeSql");
    assertThat(JDBC_IS_FOR_WHOLE_DATABASES.evaluate(PLANTED).getFailureReport().getDetails())
        .hasSize(2)
        .anyMatch(detail -> detail.contains("PastTheWatch.pastHibernate"))
        .anyMatch(detail -> detail.contains("PastTheWatch.onTheConnection"));
  }

  @Test
  void weKnowThePublicApiOfCoreAndOurselves() {
    KNOW_CORE_AND_OURSELVES.allowEmptyShould(true).check(LIBRARY);
  }

  @Test
  void plantedReachIntoInternalsIsReported() {
    assertThat(KNOW_CORE_AND_OURSELVES.evaluate(PLANTED).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("Reach.engine"));
  }
}
