package io.budgetai.access.internal;

import io.budgetai.audit.FieldChange;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says in which fields two states of a record differ. Fields are found by their record components, so that a new component
 * is audited without a line of code.
 */
final class RecordChanges {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return Shape.of(type);
        }
      };

  /**
   * What there is to know of a type of records.
   *
   * @param value whether it stands for one value with a text form of its own: an id, an amount, a range or rule of dates
   * @param variant whether it is one of several that stand for each other
   */
  private record Shape(List<RecordComponent> components, boolean value, boolean variant) {

    static Shape of(Class<?> type) {
      List<RecordComponent> components = List.of(type.getRecordComponents());
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true); // a feature may note a record of its own
      }
      String feature = type.getPackageName();
      boolean value =
          components.size() == 1 && components.get(0).getName().equals("value")
              || feature.equals("io.budgetai.money")
              || feature.equals("io.budgetai.calendar");
      return new Shape(
          components, value, Stream.of(type.getInterfaces()).anyMatch(Class::isSealed));
    }
  }

  private RecordChanges() {}

  /** The components of a record, ready to be read. */
  static List<RecordComponent> components(Record record) {
    return shape(record).components();
  }

  /** The fields that differ, in the order of the components; id and version of the record itself are left out. */
  static List<FieldChange> between(@Nullable Record before, @Nullable Record after) {
    Map<String, String> old = fields(before);
    Map<String, String> now = fields(after);
    List<FieldChange> changes = new ArrayList<>();
    now.forEach(
        (field, value) -> {
          String earlier = old.remove(field);
          if (!Objects.equals(earlier, value)) {
            changes.add(new FieldChange(field, earlier, value));
          }
        });
    old.forEach((field, value) -> changes.add(new FieldChange(field, value, null)));
    return changes;
  }

  private static Map<String, String> fields(@Nullable Record record) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (record != null) {
      for (RecordComponent component : shape(record).components()) {
        String name = component.getName();
        if (!name.equals("id") && !name.equals("version")) {
          add(fields, name, value(component, record));
        }
      }
    }
    return fields;
  }

  private static void add(Map<String, String> fields, String name, @Nullable Object value) {
    if (value instanceof Collection<?> collection) {
      addAll(fields, name, collection);
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> add(fields, name + "[" + key + "]", entry));
    } else if (value instanceof Record record && !shape(record).value()) {
      if (shape(record).variant()) {
        fields.put(name, record.getClass().getSimpleName());
      }
      for (RecordComponent component : shape(record).components()) {
        add(fields, name + "." + component.getName(), value(component, record));
      }
    } else if (value != null && !value.toString().isEmpty()) {
      fields.put(name, value.toString());
    }
  }

  /** The order of a list is part of its value, the order of a set is not. */
  private static void addAll(Map<String, String> fields, String name, Collection<?> values) {
    List<?> ordered =
        values instanceof Set<?>
            ? values.stream().sorted(Comparator.comparing(Object::toString)).toList()
            : List.copyOf(values);
    if (ordered.isEmpty()) {
      return;
    }
    if (ordered.stream().allMatch(RecordChanges::isLeaf)) {
      fields.put(name, ordered.stream().map(RecordChanges::text).collect(Collectors.joining(", ")));
    } else {
      for (int position = 0; position < ordered.size(); position++) {
        add(fields, name + "[" + position + "]", ordered.get(position));
      }
    }
  }

  /** A value among others, with its own commas told from those between the values. */
  private static String text(Object value) {
    return value.toString().replace("\\", "\\\\").replace(",", "\\,");
  }

  private static boolean isLeaf(Object value) {
    return value instanceof Record record
        ? shape(record).value()
        : !(value instanceof Collection<?>) && !(value instanceof Map<?, ?>);
  }

  private static Shape shape(Record record) {
    return SHAPES.get(record.getClass());
  }

  static @Nullable Object value(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(
          "The component %s of %s cannot be read. Maybe it throws."
              .formatted(component.getName(), record.getClass().getName()),
          e);
    }
  }
}
