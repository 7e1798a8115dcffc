package io.budgetai.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Samples;
import io.budgetai.Versioned;
import io.budgetai.audit.FieldChange;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.Contribution;
import io.budgetai.money.ExchangeRate;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the audit says of a change, for every record that is audited. */
class RecordChangesTest {

  /** Everything with a version, and what is only ever added. */
  static Stream<Class<? extends Record>> audited() throws ClassNotFoundException {
    Stream<Class<? extends Record>> versioned =
        Samples.records().filter(Versioned.class::isAssignableFrom);
    Stream<Class<? extends Record>> others =
        Stream.of(
            BudgetMove.class,
            Contribution.class,
            ExchangeRate.class,
            Class.forName("io.budgetai.budget.internal.HeldMoney").asSubclass(Record.class));
    return Stream.concat(versioned, others);
  }

  @ParameterizedTest
  @MethodSource("audited")
  @DisplayName(
      "each component that changes gives its own audit field with before and after, no other does")
  void eachComponent(Class<? extends Record> type) {
    Record before = Samples.record(type, 0);
    for (RecordComponent component : type.getRecordComponents()) {
      if (List.of("id", "version").contains(component.getName())) {
        continue;
      }
      Set<String> replaced = new LinkedHashSet<>();
      Record after = replacing(type, component, replaced);
      List<FieldChange> changes = RecordChanges.between(before, after);
      assertThat(changes)
          .as("%s of %s", component.getName(), type.getSimpleName())
          .isNotEmpty()
          .allSatisfy(change -> assertThat(change.before()).isNotEqualTo(change.after()))
          .extracting(FieldChange::field)
          .doesNotHaveDuplicates();
      assertThat(changes.stream().map(change -> root(change.field())).collect(Collectors.toSet()))
          .isEqualTo(replaced);
      if (replaced.size() == 1 && isPlain(component)) {
        assertThat(changes)
            .containsExactly(
                new FieldChange(
                    component.getName(),
                    String.valueOf(Samples.value(type, component, 0)),
                    String.valueOf(Samples.value(type, component, 1))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("audited")
  @DisplayName(
      "a component that may be missing gives an audit field when it comes and when it goes")
  void comingAndGoing(Class<? extends Record> type) {
    RecordComponent[] components = type.getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      if (components[i].getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        Object[] values = Samples.values(type, 0);
        values[i] = null;
        Optional<? extends Record> without = Samples.of(type, values);
        if (without.isPresent()) {
          Record with = Samples.record(type, 0);
          String name = components[i].getName();
          assertThat(RecordChanges.between(without.get(), with))
              .isNotEmpty()
              .allSatisfy(change -> assertThat(root(change.field())).isEqualTo(name))
              .allSatisfy(change -> assertThat(change.before()).isNull())
              .allSatisfy(change -> assertThat(change.after()).isNotNull());
          assertThat(RecordChanges.between(with, without.get()))
              .isNotEmpty()
              .allSatisfy(change -> assertThat(root(change.field())).isEqualTo(name))
              .allSatisfy(change -> assertThat(change.before()).isNotNull())
              .allSatisfy(change -> assertThat(change.after()).isNull());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("audited")
  @DisplayName("equal states, and states that differ in id and version alone, give nothing")
  void equalStates(Class<? extends Record> type) {
    Record one = Samples.record(type, 0);
    assertThat(RecordChanges.between(one, Samples.record(type, 0))).isEmpty();
    Object[] values = Samples.values(type, 0);
    for (int i = 0; i < values.length; i++) {
      RecordComponent component = type.getRecordComponents()[i];
      if (List.of("id", "version").contains(component.getName())) {
        values[i] = Samples.value(type, component, 1);
      }
    }
    assertThat(RecordChanges.between(one, Samples.of(type, values).orElseThrow())).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("audited")
  @DisplayName(
      "what is new has only values after, what is gone only values before, and they are the same")
  void newAndGone(Class<? extends Record> type) {
    Record thing = Samples.record(type, 1);
    List<FieldChange> made = RecordChanges.between(null, thing);
    List<FieldChange> gone = RecordChanges.between(thing, null);
    assertThat(made).isNotEmpty().allMatch(change -> change.before() == null);
    assertThat(gone).allMatch(change -> change.after() == null);
    assertThat(gone.stream().map(change -> new FieldChange(change.field(), null, change.before())))
        .containsExactlyElementsOf(made);
  }

  private record Shelf(
      List<String> books, Set<String> labels, Map<String, Box> boxes, int number) {}

  private record Box(@Nullable String content, Set<Tray> trays) {}

  private record Tray(String color, int width) {}

  @Test
  @DisplayName("the order of a list is part of its value, that of a set is not")
  void order() {
    assertThat(books(List.of("a", "b"), List.of("b", "a")))
        .containsExactly(new FieldChange("books", "a, b", "b, a"));
    assertThat(books(List.of("a"), List.of("a", "a")))
        .containsExactly(new FieldChange("books", "a", "a, a"));
    Set<String> forth = new LinkedHashSet<>(List.of("a", "b", "c"));
    Set<String> back = new LinkedHashSet<>(List.of("c", "b", "a"));
    assertThat(
            RecordChanges.between(
                new Shelf(List.of(), forth, Map.of(), 1), new Shelf(List.of(), back, Map.of(), 1)))
        .isEmpty();
    assertThat(
            RecordChanges.between(
                new Shelf(List.of(), forth, Map.of(), 1),
                new Shelf(List.of(), new TreeSet<>(List.of("c", "a")), Map.of(), 1)))
        .containsExactly(new FieldChange("labels", "a, b, c", "a, c"));
  }

  @Test
  @DisplayName("a comma within a value is told from those between values")
  void commas() {
    assertThat(books(List.of("a, b"), List.of("a", "b")))
        .containsExactly(new FieldChange("books", "a\\, b", "a, b"));
    assertThat(books(List.of("a\\", "b"), List.of("a\\, b")))
        .containsExactly(new FieldChange("books", "a\\\\, b", "a\\\\\\, b"));
    assertThat(books(List.of(), List.of(""))).containsExactly(new FieldChange("books", null, ""));
  }

  @Test
  @DisplayName("what lies deeper is named by its path")
  void paths() {
    Set<Tray> forth = new LinkedHashSet<>(List.of(new Tray("red", 1), new Tray("blue", 2)));
    Set<Tray> back = new LinkedHashSet<>(List.of(new Tray("blue", 2), new Tray("red", 1)));
    assertThat(RecordChanges.between(shelf("cup", forth), shelf("cup", back))).isEmpty();
    assertThat(RecordChanges.between(shelf("cup", forth), shelf(null, Set.of(new Tray("red", 3)))))
        .containsExactlyInAnyOrder(
            new FieldChange("boxes[left].content", "cup", null),
            new FieldChange("boxes[left].trays[0].color", "blue", "red"),
            new FieldChange("boxes[left].trays[0].width", "2", "3"),
            new FieldChange("boxes[left].trays[1].color", "red", null),
            new FieldChange("boxes[left].trays[1].width", "1", null));
  }

  private static Shelf shelf(@Nullable String content, Set<Tray> trays) {
    return new Shelf(List.of(), Set.of(), Map.of("left", new Box(content, trays)), 1);
  }

  private static List<FieldChange> books(List<String> before, List<String> after) {
    return RecordChanges.between(
        new Shelf(before, Set.of(), Map.of(), 1), new Shelf(after, Set.of(), Map.of(), 1));
  }

  /** The first sample with one component of the second; with a further one where the record refuses one alone. */
  private static Record replacing(
      Class<? extends Record> type, RecordComponent component, Set<String> replaced) {
    RecordComponent[] components = type.getRecordComponents();
    int at =
        Arrays.stream(components)
            .map(RecordComponent::getName)
            .toList()
            .indexOf(component.getName());
    List<Integer> partners = new ArrayList<>(List.of(at));
    IntStream.range(0, components.length).forEach(partners::add);
    for (int partner : partners) {
      Object[] values = Samples.values(type, 0);
      values[at] = Samples.value(type, component, 1);
      values[partner] = Samples.value(type, components[partner], 1);
      Optional<? extends Record> made = Samples.of(type, values);
      if (made.isPresent()) {
        replaced.add(component.getName());
        replaced.add(components[partner].getName());
        return made.get();
      }
    }
    throw new IllegalStateException("No sample with another " + component);
  }

  private static boolean isPlain(RecordComponent component) {
    return component.getType().isPrimitive()
        || component.getType().isEnum()
        || component.getType().getPackageName().startsWith("java.time")
        || component.getType() == String.class
        || component.getType().getSimpleName().endsWith("Id")
        || component.getType().getPackageName().equals("io.budgetai.money");
  }

  private static String root(String field) {
    return field.split("[.\\[]", 2)[0];
  }
}
