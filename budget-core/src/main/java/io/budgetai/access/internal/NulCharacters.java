package io.budgetai.access.internal;

import io.budgetai.ValidationException.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds NUL characters in the texts of a request, however deep in its records and lists. No keyboard makes them, PostgreSQL
 * does not keep them, and a C library takes them for the end of the text.
 */
final class NulCharacters {
  private final List<Violation> found = new ArrayList<>();

  private NulCharacters() {}

  static List<Violation> in(String where, Object request) {
    NulCharacters search = new NulCharacters();
    if (request instanceof Record record) {
      search.components(where, record);
    }
    return search.found;
  }

  private void components(String within, Record record) {
    for (RecordComponent component : RecordChanges.components(record)) {
      look(within, component.getName(), RecordChanges.value(component, record));
    }
  }

  private void look(String within, String name, @Nullable Object value) {
    if (value instanceof String text) {
      if (text.indexOf('\0') >= 0) {
        found.add(
            new Violation(
                within + name, "The text holds the NUL character.", "Maybe remove the character."));
      }
    } else if (value instanceof Optional<?> optional) {
      look(within, name, optional.orElse(null));
    } else if (value instanceof Iterable<?> values) {
      int index = 0;
      for (Object each : values) {
        look(within, name + "[" + index++ + "]", each);
      }
    } else if (value instanceof Record record) {
      components(within + name + ".", record);
    }
  }
}
