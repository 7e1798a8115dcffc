package io.budgetai.persistence.jpa.internal;

import io.budgetai.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How values of the domain are written into columns. */
final class Columns {
  /** Stands where a unique key needs a value and there is none: NULLs never collide. */
  static final UUID NIL = new UUID(0, 0);

  /** Texts in the order of their code points, which {@link String#compareTo} is not where there are surrogates. */
  static final Comparator<String> BY_CODE_POINTS =
      (one, other) -> {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
      };

  private Columns() {}

  static Instant instant(long millis) {
    return Instant.ofEpochMilli(millis);
  }

  static @Nullable Instant instantOrNull(@Nullable Long millis) {
    return millis == null ? null : Instant.ofEpochMilli(millis);
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  static @Nullable Long minorUnits(@Nullable Money money) {
    return money == null ? null : money.minorUnits();
  }

  static @Nullable String currency(@Nullable Money money) {
    return money == null ? null : money.currency().getCurrencyCode();
  }

  static @Nullable Money money(@Nullable Long minorUnits, @Nullable String currency) {
    return minorUnits == null || currency == null ? null : Money.ofMinor(minorUnits, currency);
  }

  static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  /** A month as a number that sorts: 202403 for March 2024. */
  static int month(LocalDate day) {
    return day.getYear() * 100 + day.getMonthValue();
  }

  static LocalDate firstDay(int month) {
    return LocalDate.of(month / 100, month % 100, 1);
  }

  /** Tags in alphabetical order, with a comma around each: no tag has one, so {@code ,tag,} finds whole tags only. */
  static String tags(Set<String> tags) {
    return tags.isEmpty() ? "" : tagWord(String.join(",", new TreeSet<>(tags)));
  }

  static Set<String> tags(String column) {
    return column.isEmpty()
        ? Set.of()
        : Arrays.stream(column.substring(1, column.length() - 1).split(","))
            .collect(Collectors.toUnmodifiableSet());
  }

  static String tagWord(String tag) {
    return "," + tag + ",";
  }
}
