package io.budgetai.samples;

import io.budgetai.Page;
import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Ids as people read and write them: the last eight hexadecimal digits. The first ones say when the thing was made and are
 * the same for all that was made together; the last ones tell things apart.
 */
final class ShortId {
  private static final int SHOWN = 8;
  private static final int FEWEST = 4;
  private static final int PAGE = 1000;

  /** Reads one page behind a cursor. */
  private interface Pages<T> {
    Page<T> behind(@Nullable String cursor);
  }

  private ShortId() {}

  /** What lists show of an id. */
  static String of(String id) {
    return id.substring(Math.max(0, id.length() - SHOWN));
  }

  /** Whether it is a whole id; a few things, such as exchange rates, have keys that are none. */
  static boolean isWhole(String id) {
    return id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /**
   * The id that somebody wrote, whole or by its end.
   *
   * @param kind what it is of, such as {@code transaction}
   * @param list the command that lists such ids
   * @param all the ids among which an end is looked for; not asked for a whole id
   * @throws ValidationException if it is no id, or none or several end so
   */
  static UUID find(String kind, String wanted, String list, Supplier<List<UUID>> all) {
    String end = wanted.strip().toLowerCase(Locale.ROOT);
    if (isWhole(end)) {
      return UUID.fromString(end);
    }
    if (!end.matches("[0-9a-f-]{%d,36}".formatted(FEWEST))) {
      throw new ValidationException(
          kind,
          "%s is no id, nor the end of one.".formatted(wanted),
          "Maybe copy it from %s.".formatted(list));
    }
    List<UUID> ending =
        all.get().stream().filter(id -> id.toString().endsWith(end)).distinct().toList();
    if (ending.size() == 1) {
      return ending.get(0);
    }
    throw ending.isEmpty()
        ? new ValidationException(
            kind,
            "There is no %s whose id ends in %s.".formatted(kind, wanted),
            "Maybe copy it from %s.".formatted(list))
        : new ValidationException(
            kind,
            "%d ids end in %s.".formatted(ending.size(), wanted),
            "Maybe give more of it; --json lists whole ids.");
  }

  /** The transaction that somebody named; deleted ones are found too. */
  static TransactionId transaction(Workspace home, String wanted) {
    return new TransactionId(
        find(
            "transaction",
            wanted,
            "budget transactions",
            () ->
                Stream.of(
                        TransactionFilter.all(),
                        TransactionFilter.all().with(TransactionFlag.DELETED))
                    .flatMap(
                        filter ->
                            all(
                                cursor ->
                                    home.expenses()
                                        .search(
                                            TransactionQuery.of(filter).limit(PAGE).after(cursor)))
                                .stream())
                    .map(Transaction::id)
                    .map(TransactionId::value)
                    .toList()));
  }

  /** The import that somebody named. */
  static ImportId statement(Workspace home, String wanted) {
    return new ImportId(
        find(
            "import",
            wanted,
            "budget imports",
            () -> imports(home).stream().map(Import::id).map(ImportId::value).toList()));
  }

  /** Every import, newest first. */
  static List<Import> imports(Workspace home) {
    return all(cursor -> home.imports().list(cursor, PAGE));
  }

  private static <T> List<T> all(Pages<T> pages) {
    List<T> all = new ArrayList<>();
    String cursor = null;
    do {
      Page<T> page = pages.behind(cursor);
      all.addAll(page.items());
      cursor = page.nextCursor();
    } while (cursor != null);
    return all;
  }
}
