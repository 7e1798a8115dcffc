package io.budgetai.imports.internal;

import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.imports.SavedMapping;
import io.budgetai.imports.StatementLayout;
import io.budgetai.storage.Books;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Layouts of statements, kept for the next file of the same bank. */
final class SavedMappings {
  private static final String SUBJECT = "mapping";
  private static final int MAX_NAME = 100;

  private final GuardedBooks guarded;

  SavedMappings(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  List<SavedMapping> byName() {
    return guarded.read(
        Permission.READ,
        books ->
            books.mappings().all().stream()
                .sorted(Comparator.comparing(SavedMapping::name))
                .toList());
  }

  /** The mappings of one format, the newest first. */
  static List<SavedMapping> of(Books books, String format) {
    return books.mappings().all().stream()
        .filter(mapping -> mapping.format().equals(format))
        .sorted(Comparator.comparing(SavedMapping::id).reversed())
        .toList();
  }

  SavedMapping save(String name, String format, StatementLayout layout) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
      throw new ValidationException(
          "name",
          "has %d characters; it must have 1 to %d.".formatted(stripped.length(), MAX_NAME),
          "Maybe use the name of the bank.");
    }
    return guarded.change(
        Permission.WRITE,
        Operation.call("imports.saveMapping", name, format, layout)
            .returning(
                mapping -> mapping.id().toString(),
                (books, text) -> find(books, UUID.fromString(text))),
        unit -> save(unit, stripped, format, layout));
  }

  private static SavedMapping save(
      UnitOfWork unit, String name, String format, StatementLayout layout) {
    SavedMapping before =
        unit.books().mappings().all().stream()
            .filter(mapping -> mapping.name().equals(name))
            .findFirst()
            .orElse(null);
    SavedMapping mapping =
        new SavedMapping(
            before == null ? unit.newId() : before.id(),
            name,
            format,
            layout.fingerprint(),
            layout.toText(),
            before == null ? 1 : before.version());
    if (before == null) {
      unit.books().mappings().insert(mapping);
      unit.created(SUBJECT, mapping.id(), mapping);
      return mapping;
    }
    return unit.edit(
        SUBJECT,
        mapping.id(),
        before,
        mapping,
        SavedMapping::nextVersion,
        unit.books().mappings()::update);
  }

  void delete(UUID id, long version) {
    guarded.change(
        Permission.WRITE,
        Operation.call("imports.deleteMapping", id, version).done(),
        unit -> {
          SavedMapping gone = find(unit.books(), id);
          unit.books().mappings().delete(id, version);
          unit.deleted(SUBJECT, id, gone);
          return true;
        });
  }

  private static SavedMapping find(Books books, UUID id) {
    return books.mappings().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }
}
