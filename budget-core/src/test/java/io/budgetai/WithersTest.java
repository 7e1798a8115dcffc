package io.budgetai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every {@code withX(x)} and {@code x(x)} of every record changes its component and no other. */
class WithersTest {

  /** A method that returns its record with one component replaced. */
  private record Wither(Class<? extends Record> owner, Method method, RecordComponent component) {
    @Override
    public String toString() {
      return owner.getSimpleName() + "." + method.getName();
    }
  }

  static Stream<Class<? extends Record>> records() {
    return Samples.records()
        .filter(type -> Modifier.isPublic(type.getModifiers()))
        .filter(type -> !type.getPackageName().equals("io.budgetai.imports")); // whole tables only
  }

  static Stream<Wither> withers() {
    return records()
        .flatMap(
            owner ->
                Arrays.stream(owner.getDeclaredMethods())
                    .filter(method -> isOfOneArgument(owner, method))
                    .flatMap(
                        method ->
                            componentOf(owner, method).stream()
                                .map(component -> new Wither(owner, method, component))))
        .sorted(Comparator.comparing(Wither::toString)); // reflection has no order of its own
  }

  static Stream<Class<? extends Record>> versioned() {
    return records()
        .filter(
            owner ->
                Arrays.stream(owner.getDeclaredMethods())
                    .anyMatch(method -> method.getName().equals("nextVersion")));
  }

  @Test
  @DisplayName("the methods are found")
  void found() {
    assertThat(withers())
        .hasSizeGreaterThan(40)
        .extracting(Wither::toString)
        .contains("Budget.withName", "NewBudget.template", "NewGoal.saved", "Rule.withPosition");
  }

  @ParameterizedTest
  @MethodSource("withers")
  @DisplayName("one component is replaced, and the record it came from stays")
  void oneComponent(Wither wither) throws ReflectiveOperationException {
    Class<? extends Record> owner = wither.owner();
    Record before = Samples.record(owner, 0);
    Object value = Samples.value(owner, wither.component(), 1);
    Object[] values = Samples.values(owner, 0);
    List<String> names =
        Arrays.stream(owner.getRecordComponents()).map(RecordComponent::getName).toList();
    values[names.indexOf(wither.component().getName())] = value;
    Optional<? extends Record> expected = Samples.of(owner, values);
    if (expected.isEmpty()) {
      assertThatThrownBy(() -> wither.method().invoke(before, value))
          .hasCauseInstanceOf(IllegalArgumentException.class);
    } else {
      assertThat(wither.method().invoke(before, value))
          .isEqualTo(expected.get())
          .isNotEqualTo(before);
    }
    assertThat(before).isEqualTo(Samples.record(owner, 0));
  }

  @ParameterizedTest
  @MethodSource("versioned")
  @DisplayName("the next edit of a thing is the thing with a version more")
  void nextVersion(Class<? extends Record> owner) throws ReflectiveOperationException {
    Record before = Samples.record(owner, 0);
    Record after = (Record) owner.getMethod("nextVersion").invoke(before);
    assertThat(((Versioned) after).version()).isEqualTo(((Versioned) before).version() + 1);
    for (RecordComponent component : owner.getRecordComponents()) {
      if (!component.getName().equals("version")) {
        assertThat(component.getAccessor().invoke(after))
            .isEqualTo(component.getAccessor().invoke(before));
      }
    }
  }

  private static boolean isOfOneArgument(Class<?> owner, Method method) {
    return Modifier.isPublic(method.getModifiers())
        && !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() == owner
        && method.getParameterCount() == 1;
  }

  /** The component that the method is named after, if it takes a value of its type. */
  private static Optional<RecordComponent> componentOf(Class<?> owner, Method method) {
    String name = method.getName().replaceFirst("^with(?=[A-Z])", "").toLowerCase(Locale.ROOT);
    return Arrays.stream(owner.getRecordComponents())
        .filter(component -> component.getName().toLowerCase(Locale.ROOT).equals(name))
        .filter(
            component -> component.getGenericType().equals(method.getGenericParameterTypes()[0]))
        .findFirst();
  }
}
