package io.budgetai.files;

import io.budgetai.imports.DateOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which order of day, month and year a whole column is written in.
 *
 * @param candidates the orders in which the column makes sense, the likeliest first; more than one only where they give
 *     different dates and nothing in the file decides
 * @param sample a cell that reads differently under the candidates, or the first one
 */
record DateOrders(List<DateOrder> candidates, String sample) {

  /**
   * Decides by what can be read at all, then by conventions of writing, then by the order of the rows.
   *
   * @param cells the booking dates in file order, blanks left out
   * @param all the cells of all columns of dates
   * @param direction 1 if the balances say that the oldest row comes first, -1 for the newest, 0 for unknown
   * @param dayFirst whether the header is in a language whose speakers write the day first
   * @param dollars whether the account is in US dollars, which makes month-first the likelier of two candidates
   */
  static DateOrders decide(
      List<String> cells, List<String> all, int direction, boolean dayFirst, boolean dollars) {
    List<DateOrder> readable = readable(all);
    if (readable.size() > 1) {
      readable = distinctReadings(cells, byConvention(cells, readable));
    }
    if (readable.size() > 1) {
      readable = bySorting(cells, readable, direction);
    }
    if (readable.size() > 1 && dayFirst && readable.contains(DateOrder.DAY_FIRST)) {
      readable = List.of(DateOrder.DAY_FIRST);
    }
    if (readable.size() > 1 && dollars && readable.contains(DateOrder.MONTH_FIRST)) {
      var likelierFirst = new ArrayList<>(readable);
      likelierFirst.remove(DateOrder.MONTH_FIRST);
      likelierFirst.add(0, DateOrder.MONTH_FIRST);
      readable = likelierFirst;
    }
    return new DateOrders(List.copyOf(readable), telling(cells, readable));
  }

  private static List<DateOrder> readable(List<String> cells) {
    Map<DateOrder, Integer> read = new EnumMap<>(DateOrder.class);
    for (DateOrder order : DateOrder.values()) {
      for (String cell : cells) {
        read.merge(order, DateText.parse(cell, order) == null ? 0 : 1, Integer::sum);
      }
    }
    int most = read.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return read.entrySet().stream()
        .filter(entry -> most > 0 && entry.getValue() == most)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Nobody writes the month first with dots, and a year of two digits comes first only if nothing else is left. */
  private static List<DateOrder> byConvention(List<String> cells, List<DateOrder> orders) {
    var left = new ArrayList<>(orders);
    boolean fourDigitYearFirst =
        cells.stream().anyMatch(cell -> DateText.unwrap(cell).matches("\\d{4}.*"));
    if (!fourDigitYearFirst && left.size() > 1) {
      left.remove(DateOrder.YEAR_FIRST);
    }
    boolean dots =
        cells.stream()
            .allMatch(cell -> DateText.unwrap(cell).matches("\\d{1,2}\\. ?\\d{1,2}\\..*"));
    if (dots && left.contains(DateOrder.DAY_FIRST)) {
      return List.of(DateOrder.DAY_FIRST);
    }
    return left;
  }

  /** Orders that give the same dates are one. */
  private static List<DateOrder> distinctReadings(List<String> cells, List<DateOrder> orders) {
    var seen = new ArrayList<List<@Nullable LocalDate>>();
    var left = new ArrayList<DateOrder>();
    for (DateOrder order : orders) {
      List<@Nullable LocalDate> dates = dates(cells, order);
      if (!seen.contains(dates)) {
        seen.add(dates);
        left.add(order);
      }
    }
    return left;
  }

  private static List<@Nullable LocalDate> dates(List<String> cells, DateOrder order) {
    List<@Nullable LocalDate> dates = new ArrayList<>();
    cells.forEach(cell -> dates.add(DateText.parse(cell, order)));
    return dates;
  }

  /** Statements are sorted by date: an order under which the rows jump back and forth is wrong if another one has none. */
  private static List<DateOrder> bySorting(
      List<String> cells, List<DateOrder> orders, int direction) {
    var sorted = new ArrayList<DateOrder>();
    int fewestSteps = Integer.MAX_VALUE;
    boolean othersJump = true;
    for (DateOrder order : orders) {
      int[] steps = steps(dates(cells, order));
      int against =
          direction > 0 ? steps[1] : direction < 0 ? steps[0] : Math.min(steps[0], steps[1]);
      if (against == 0) {
        sorted.add(order);
        fewestSteps = Math.min(fewestSteps, steps[0] + steps[1]);
      } else {
        othersJump &= against * 6 >= steps[0] + steps[1];
      }
    }
    boolean tells = sorted.size() == 1 && othersJump && fewestSteps >= (direction == 0 ? 3 : 1);
    return tells ? sorted : orders;
  }

  /** How often the next row is later, and how often it is earlier. */
  private static int[] steps(List<@Nullable LocalDate> dates) {
    int later = 0;
    int earlier = 0;
    LocalDate before = null;
    for (LocalDate date : dates) {
      if (date != null && before != null) {
        later += date.isAfter(before) ? 1 : 0;
        earlier += date.isBefore(before) ? 1 : 0;
      }
      before = date == null ? before : date;
    }
    return new int[] {later, earlier};
  }

  private static String telling(List<String> cells, List<DateOrder> orders) {
    if (orders.size() > 1) {
      for (String cell : cells) {
        LocalDate first = DateText.parse(cell, orders.get(0));
        if (first != null && !first.equals(DateText.parse(cell, orders.get(1)))) {
          return cell;
        }
      }
    }
    return cells.isEmpty() ? "" : cells.get(0);
  }
}
