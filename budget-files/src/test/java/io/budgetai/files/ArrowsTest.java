package io.budgetai.files;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** The file readers know the public API of core and themselves; no internals of core, and no other adapter. */
class ArrowsTest {
  private static final String OURS = "io.budgetai.files..";

  private static final DescribedPredicate<JavaClass> OTHERS =
      resideInAnyPackage(
              "io.budgetai..internal..", "io.budgetai.persistence..", "io.budgetai.testkit..")
          .and(DescribedPredicate.not(resideInAPackage(OURS)));

  private static final ArchRule KNOW_CORE_AND_OURSELVES =
      noClasses().that().resideInAPackage(OURS).should().dependOnClassesThat(OTHERS);

  @Test
  void weKnowThePublicApiOfCoreAndOurselves() {
    var classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.budgetai.files");

    KNOW_CORE_AND_OURSELVES.allowEmptyShould(true).check(classes);
  }

  @Test
  void plantedReachIntoInternalsIsReported() {
    var classes = new ClassFileImporter().importPackages("io.budgetai.files.planted");

    assertThat(KNOW_CORE_AND_OURSELVES.evaluate(classes).getFailureReport().getDetails())
        .anyMatch(detail -> detail.contains("Reach.engine"));
  }
}
