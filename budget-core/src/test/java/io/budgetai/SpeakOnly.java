package io.budgetai;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What others can see of a class mentions allowed types only: supertypes, type parameters, and the fields, methods,
 * constructors and declared exceptions that are public or protected, type arguments included. Annotations are no types here.
 */
final class SpeakOnly extends ArchCondition<JavaClass> {
  private final DescribedPredicate<JavaClass> allowed;

  SpeakOnly(DescribedPredicate<JavaClass> allowed) {
    super("speak only types that are %s", allowed.getDescription());
    this.allowed = allowed;
  }

  static boolean isPublicOrProtected(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
  }

  @Override
  public void check(JavaClass type, ConditionEvents events) {
    var above = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
    report(type.getFullName(), Stream.concat(above, type.getTypeParameters().stream()), events);
    for (JavaField field : type.getFields()) {
      if (isPublicOrProtected(field.getModifiers())) {
        report(field.getFullName(), Stream.of(field.getType()), events);
      }
    }
    for (JavaCodeUnit unit : type.getCodeUnits()) {
      if (isPublicOrProtected(unit.getModifiers())) {
        var mentioned =
            Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
        var thrown = unit.getExceptionTypes().stream().map(JavaType.class::cast);
        report(unit.getFullName(), Stream.concat(mentioned, thrown), events);
      }
    }
  }

  private void report(String where, Stream<? extends JavaType> mentioned, ConditionEvents events) {
    mentioned
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType)
        .filter(raw -> !allowed.test(raw))
        .distinct()
        .forEach(
            raw ->
                events.add(
                    SimpleConditionEvent.violated(raw, where + " mentions " + raw.getFullName())));
  }
}
