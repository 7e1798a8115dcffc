package io.budgetai;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.money.Money;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Two different values of any type that records of this library are made of, found by reflection. */
public final class Samples {
  private static final List<Class<? extends Record>> RECORDS =
      new ClassFileImporter()
              .withImportOption(new ImportOption.DoNotIncludeTests())
              .importPackages("io.budgetai")
              .stream()
              .filter(JavaClass::isRecord)
              .sorted(Comparator.comparing(JavaClass::getName))
              .<Class<? extends Record>>map(type -> type.reflect().asSubclass(Record.class))
              .toList();

  private Samples() {}

  /** Every record of the library, internal ones too. */
  public static Stream<Class<? extends Record>> records() {
    return RECORDS.stream();
  }

  /**
   * A record made of samples.
   *
   * @param which 0 or 1; the two differ in every component
   */
  public static <R extends Record> R record(Class<R> type, int which) {
    return of(type, values(type, which))
        .orElseThrow(() -> new IllegalStateException("No sample can be made of " + type));
  }

  /** The record of these components; empty where it refuses them. */
  public static <R extends Record> Optional<R> of(Class<R> type, @Nullable Object[] values) {
    try {
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return Optional.of(constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      return Optional.empty();
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("No constructor can be called of " + type, broken);
    }
  }

  /** A value for each component. */
  public static @Nullable Object[] values(Class<? extends Record> type, int which) {
    return Arrays.stream(type.getRecordComponents())
        .map(component -> value(type, component, which))
        .toArray();
  }

  /** A value for one component. */
  public static @Nullable Object value(
      Class<? extends Record> owner, RecordComponent component, int which) {
    if (component.getName().equals("quote")) {
      return Currency.getInstance(which == 0 ? "JPY" : "KWD"); // of another currency than the base
    }
    if (owner == Split.class && component.getType() == Source.class) {
      return Source.RULE; // for the split names a rule
    }
    return value(component.getGenericType(), which);
  }

  private static Object value(Type type, int which) {
    if (type instanceof ParameterizedType generic) {
      Object element = value(generic.getActualTypeArguments()[0], which);
      Class<?> raw = (Class<?>) generic.getRawType();
      if (raw == Map.class) {
        return Map.of(element, value(generic.getActualTypeArguments()[1], which));
      }
      if (raw == SortedSet.class) {
        return new TreeSet<>(Set.of(element));
      }
      return raw == Set.class ? Set.of(element) : List.of(element);
    }
    return value((Class<?>) type, which);
  }

  private static Object value(Class<?> type, int which) {
    LocalDate day = LocalDate.of(2025, 3, 7 + which);
    Map<Class<?>, Object> known =
        Map.ofEntries(
            Map.entry(boolean.class, which == 1),
            Map.entry(Boolean.class, which == 1),
            Map.entry(int.class, 7 + which),
            Map.entry(Integer.class, 7 + which),
            Map.entry(long.class, 7L + which),
            Map.entry(Long.class, 7L + which),
            Map.entry(String.class, which == 0 ? "amber" : "birch"),
            Map.entry(BigDecimal.class, BigDecimal.valueOf(7L + which)),
            Map.entry(UUID.class, new UUID(0x7000L + which, Long.MIN_VALUE)),
            Map.entry(LocalDate.class, day),
            Map.entry(Instant.class, Instant.ofEpochMilli(1_741_348_800_000L + which)),
            Map.entry(MonthDay.class, MonthDay.from(day)),
            Map.entry(DayOfWeek.class, day.getDayOfWeek()),
            Map.entry(ZoneId.class, ZoneId.of(which == 0 ? "Europe/Berlin" : "Asia/Tokyo")),
            Map.entry(URI.class, URI.create("file:///documents/" + which)),
            Map.entry(Currency.class, Currency.getInstance(which == 0 ? "EUR" : "USD")),
            Map.entry(Money.class, Money.ofMinor(1240L + which, "EUR")),
            Map.entry(PeriodRule.class, new PeriodRule.CalendarMonth(7 + which)),
            Map.entry(
                Recurrence.class,
                Recurrence.of(day, new Frequency.MonthlyDay(7, Frequency.MonthEnd.CLAMP))));
    Object value = known.get(type);
    if (value != null) {
      return value;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[which];
    }
    if (type.isSealed()) {
      return value(type.getPermittedSubclasses()[which], which);
    }
    if (type.isRecord()) {
      return record(type.asSubclass(Record.class), which);
    }
    throw new IllegalStateException("No sample is known of " + type);
  }
}
