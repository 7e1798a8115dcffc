package io.budgetai.access.internal;

import io.budgetai.ValidationException.Violation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what no keyboard makes in the texts of a request, however deep in its records and lists: NUL characters, which
 * PostgreSQL does not keep and a C library takes for the end of the text, and halves of characters, which UTF-8 cannot say, so
 * that a database would give back something else.
 */
final class UnfitCharacters {
  private final List<Violation> found = new ArrayList<>();

  private UnfitCharacters() {}

  static List<Violation> in(String where, Object request) {
    UnfitCharacters search = new UnfitCharacters();
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
      if (holdsHalf(text)) {
        found.add(
            new Violation(
                within + name,
                "The text holds half of a character, a surrogate without its other half.",
                "Maybe it was cut in the wrong place."));
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

  private static boolean holdsHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSurrogatePair(
            text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 'x')) {
          return true;
        }
        i++;
      }
    }
    return false;
  }
}
