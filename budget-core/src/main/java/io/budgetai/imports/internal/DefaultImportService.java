package io.budgetai.imports.internal;

import io.budgetai.NotFoundException;
import io.budgetai.Page;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.account.AccountId;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.ImportService;
import io.budgetai.imports.ImportedRow;
import io.budgetai.imports.RevertReport;
import io.budgetai.imports.SavedMapping;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementRow;
import io.budgetai.storage.Books;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Statements, on the storage SPI. */
public final class DefaultImportService implements ImportService {
  private static final int MOST_AT_ONCE = 1_000;

  private final GuardedBooks guarded;
  private final StatementReaders readers;

  public DefaultImportService(GuardedBooks guarded, StatementReaders readers) {
    this.guarded = guarded;
    this.readers = readers;
  }

  @Override
  public ImportPreview preview(ImportRequest request) {
    ImportPreview preview = open(Permission.READ, request).preview();
    Map<Integer, ImportedRow.Key> keys = keys(preview.statement().rows());
    return guarded.read(
        Permission.READ,
        books ->
            new ImportPreview(
                preview.format(),
                preview.mapping(),
                preview.statement(),
                known(books, request.account(), keys)));
  }

  /** By line, what the first rows of a statement are known by. */
  private static Map<Integer, ImportedRow.Key> keys(List<StatementRow> rows) {
    Fingerprints fingerprints = new Fingerprints();
    Map<UUID, Integer> met = new HashMap<>();
    Map<Integer, ImportedRow.Key> keys = new LinkedHashMap<>();
    for (StatementRow row : rows) {
      UUID print = fingerprints.of(row);
      keys.put(row.line(), new ImportedRow.Key(print, met.merge(print, 1, Integer::sum) - 1));
    }
    return keys;
  }

  private static Set<Integer> known(
      Books books, AccountId account, Map<Integer, ImportedRow.Key> keys) {
    Map<ImportedRow.Key, TransactionId> created =
        books
            .imports()
            .created(account, keys.values().stream().map(ImportedRow.Key::fingerprint).toList());
    return keys.entrySet().stream()
        .filter(key -> created.containsKey(key.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  @Override
  public ImportReport run(ImportRequest request, Progress progress) {
    Statement statement = open(Permission.WRITE, request).statement();
    TwoReadings readings = new TwoReadings(progress);
    Inspection inspection = Inspection.of(statement, readings);
    return new ImportRun(guarded, statement, inspection, readings).run();
  }

  /** Finds out what a request is about. The permission is asked for before the first byte is read. */
  private Opening open(Permission permission, ImportRequest request) {
    guarded.read(permission, books -> true);
    StatementReader reader = readers.readerOf(request.source());
    return guarded.read(permission, books -> Opening.of(books, request, reader));
  }

  @Override
  public Page<Import> list(@Nullable String cursor, int limit) {
    checkLimit(limit);
    ImportId before = cursor == null ? null : read(cursor, ImportId::parse);
    return guarded.read(
        Permission.READ,
        books ->
            page(books.imports().list(before, limit + 1), limit, found -> found.id().toString()));
  }

  @Override
  public Import get(ImportId id) {
    return guarded.read(Permission.READ, books -> find(books, id));
  }

  @Override
  public Page<ImportedRow> rows(ImportId id, @Nullable String cursor, int limit) {
    checkLimit(limit);
    long afterLine = cursor == null ? 0 : read(cursor, Long::parseLong);
    return guarded.read(
        Permission.READ,
        books -> {
          find(books, id);
          return page(
              books.imports().rows(id, afterLine, limit + 1),
              limit,
              row -> Long.toString(row.line()));
        });
  }

  @Override
  public RevertReport revert(ImportId id, Progress progress) {
    return new TakingBack(guarded, id).revert(progress);
  }

  @Override
  public List<SavedMapping> mappings() {
    return new SavedMappings(guarded).byName();
  }

  @Override
  public SavedMapping saveMapping(String name, String format, StatementLayout layout) {
    return new SavedMappings(guarded).save(name, format, layout);
  }

  @Override
  public void deleteMapping(UUID id, long version) {
    new SavedMappings(guarded).delete(id, version);
  }

  private static Import find(Books books, ImportId id) {
    return books
        .imports()
        .find(id)
        .orElseThrow(() -> new NotFoundException(TakingBack.SUBJECT, id));
  }

  private static void checkLimit(int limit) {
    if (limit < 1 || limit > MOST_AT_ONCE) {
      throw new ValidationException(
          "limit", "is not between 1 and %d.".formatted(MOST_AT_ONCE), "Maybe ask for 50.");
    }
  }

  private static <T> T read(String cursor, Function<String, T> form) {
    try {
      return form.apply(cursor);
    } catch (IllegalArgumentException malformed) {
      throw new ValidationException(
          "cursor", "is none that a page ended with.", "Maybe begin with the first page again.");
    }
  }

  /** A page of what was found, which is one more than its limit where another page follows. */
  private static <T> Page<T> page(List<T> found, int limit, Function<T, String> cursor) {
    if (found.size() <= limit) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, limit);
    return new Page<>(items, cursor.apply(items.get(limit - 1)));
  }
}
