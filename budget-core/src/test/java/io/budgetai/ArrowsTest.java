package io.budgetai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noCodeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Which way the arrows between packages point, as sentences. Each is checked twice: on the library, which must keep it, and
 * on the house under {@code io.budgetai.planted}, which breaks every one of them, so a rule that stopped firing shows.
 */
class ArrowsTest {
  private static final String LIBRARY = "io.budgetai";
  private static final String PLANTED = "io.budgetai.planted";

  private static final JavaClasses LIBRARY_CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(LIBRARY);
  private static final JavaClasses PLANTED_CLASSES =
      new ClassFileImporter().importPackages(PLANTED);

  /**
   * A rule for a house.
   *
   * @param rule makes the rule for the house whose root package is given
   * @param planted how the report on the planted house names the place that breaks the rule
   */
  private record Sentence(String text, Function<String, ArchRule> rule, String planted) {
    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Sentence> sentences() {
    return Stream.of(
        new Sentence(
            "features form no cycle; a feature and its internals are two",
            ArrowsTest::featuresFormNoCycle,
            "expense"),
        new Sentence(
            "money knows nobody but the exceptions",
            root -> knowsNobodyButTheExceptions(root + ".money"),
            "Purse.till"),
        new Sentence(
            "the calendar knows nobody but the exceptions",
            root -> knowsNobodyButTheExceptions(root + ".calendar"),
            "Almanac.till"),
        new Sentence(
            "core is plain Java and four small libraries",
            ArrowsTest::coreIsPlainJava,
            "Till.slack"),
        new Sentence(
            "the public API speaks the JDK's types and ours",
            ArrowsTest::publicApiSpeaksTheJdksTypesAndOurs,
            "Till.thirdParty"),
        new Sentence(
            "internals are reached by the root package and by other internals only",
            ArrowsTest::internalsAreReachedByTheRootAndByInternals,
            "Till.engine"),
        new Sentence(
            "time comes from a clock that was passed in",
            ArrowsTest::timeComesFromAClock,
            "Till.today"),
        new Sentence(
            "no binary floating point near money: fields",
            ArrowsTest::noFloatingPointFields,
            "Purse.weight"),
        new Sentence(
            "no binary floating point near money: methods",
            ArrowsTest::noFloatingPointSignatures,
            "Purse.weigh("),
        new Sentence(
            "nothing is written to the standard streams",
            root -> NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS,
            "Till.shout"),
        new Sentence(
            "nothing is logged past SLF4J",
            root ->
                noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging..")),
            "Till.journal"));
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void libraryKeeps(Sentence sentence) {
    sentence.rule().apply(LIBRARY).allowEmptyShould(true).check(LIBRARY_CLASSES);
  }

  @ParameterizedTest
  @MethodSource("sentences")
  void plantedHouseBreaks(Sentence sentence) {
    var report = sentence.rule().apply(PLANTED).evaluate(PLANTED_CLASSES).getFailureReport();

    assertThat(report.getDetails()).anyMatch(detail -> detail.contains(sentence.planted()));
  }

  private static ArchRule featuresFormNoCycle(String root) {
    return slices().assignedFrom(new FeatureSlices(root)).should().beFreeOfCycles();
  }

  private static ArchRule knowsNobodyButTheExceptions(String feature) {
    return classes()
        .that()
        .resideInAPackage(feature + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(feature + "..", "java..", "org.jspecify..")
                .or(assignableTo(BudgetException.class))
                .or(equivalentTo(ValidationException.Violation.class)));
  }

  private static ArchRule coreIsPlainJava(String root) {
    return classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                    LIBRARY + "..",
                    "java..",
                    "javax.crypto..",
                    "org.jspecify..",
                    "org.slf4j..",
                    "com.github.benmanes.caffeine..",
                    "com.google.re2j..",
                    "jakarta.validation..")
                .and(not(resideInAnyPackage("java.sql..", "java.awt.."))));
  }

  private static ArchRule publicApiSpeaksTheJdksTypesAndOurs(String root) {
    DescribedPredicate<JavaClass> ours =
        resideInAPackage("java..")
            .or(resideInAPackage(LIBRARY + "..").and(not(resideInAPackage("..internal.."))))
            .or(describe("primitive", JavaClass::isPrimitive));
    return classes()
        .that(describe("belong to the public API", ArrowsTest::belongsToThePublicApi))
        .should(new SpeakOnly(ours));
  }

  private static ArchRule internalsAreReachedByTheRootAndByInternals(String root) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(root, "..internal..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..internal..");
  }

  private static ArchRule timeComesFromAClock(String root) {
    return noClasses()
        .should()
        .callCodeUnitWhere(describe("asks the machine", ArrowsTest::asksTheMachine));
  }

  private static ArchRule noFloatingPointFields(String root) {
    return noFields()
        .that()
        .areDeclaredInClassesThat(resideInAnyPackage(nearMoney(root)))
        .should(
            ArchCondition.from(
                describe("be of a floating type", field -> mentionsFloating(field.getType()))));
  }

  private static ArchRule noFloatingPointSignatures(String root) {
    return noCodeUnits()
        .that()
        .areDeclaredInClassesThat(resideInAnyPackage(nearMoney(root)))
        .should(
            ArchCondition.from(
                describe(
                    "take or give a floating type",
                    unit ->
                        Stream.concat(
                                Stream.of(unit.getReturnType()), unit.getParameterTypes().stream())
                            .anyMatch(ArrowsTest::mentionsFloating))));
  }

  private static String[] nearMoney(String root) {
    return Stream.of("money", "account", "expense", "budget", "report", "storage")
        .map(feature -> root + "." + feature + "..")
        .toArray(String[]::new);
  }

  private static boolean mentionsFloating(JavaType type) {
    var floating = Set.of("double", "float", Double.class.getName(), Float.class.getName());
    return type.getAllInvolvedRawTypes().stream()
        .anyMatch(raw -> floating.contains(raw.getBaseComponentType().getName()));
  }

  private static boolean belongsToThePublicApi(JavaClass type) {
    var open = type.getModifiers();
    return !type.getPackageName().contains(".internal")
        && SpeakOnly.isPublicOrProtected(open)
        && type.getEnclosingClass().map(ArrowsTest::belongsToThePublicApi).orElse(true);
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    var owner = call.getTargetOwner();
    var name = call.getName();
    var clockGiven =
        call.getTarget().getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Clock.class));
    return (owner.getPackageName().startsWith("java.time") && name.equals("now") && !clockGiven)
        || (owner.isEquivalentTo(ZoneId.class) && name.equals("systemDefault"))
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(java.util.Date.class)
            && name.equals("<init>")
            && call.getTarget().getRawParameterTypes().isEmpty());
  }

  /** {@code root.X} and {@code root.X.internal} are slices; the root package, which wires them, is none. */
  private record FeatureSlices(String root) implements SliceAssignment {
    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
      var name = type.getPackageName();
      if (!name.startsWith(root + ".")) {
        return SliceIdentifier.ignore();
      }
      var parts = List.of(name.substring(root.length() + 1).split("\\."));
      var internal = parts.size() > 1 && parts.get(1).equals("internal");
      return SliceIdentifier.of(internal ? parts.get(0) + ".internal" : parts.get(0));
    }

    @Override
    public String getDescription() {
      return "features of " + root;
    }
  }
}
