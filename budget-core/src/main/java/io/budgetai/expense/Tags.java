package io.budgetai.expense;

import io.budgetai.ValidationException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

/** How tags are written: lower case, trimmed, 1 to 40 characters, no comma and no control character; at most 10 together. */
public final class Tags {
  static final int MAX_LENGTH = 40;

  /** How many a part can have. */
  public static final int MAX_COUNT = 10;

  private Tags() {}

  /**
   * Brings tags into their one form.
   *
   * @param where the place in the caller's input, for the error
   * @return the tags without doubles, in alphabetical order
   * @throws ValidationException if a tag is empty or too long or holds a comma or control character, or there are too many
   */
  public static SortedSet<String> normalize(String where, Collection<String> tags) {
    SortedSet<String> normal = new TreeSet<>();
    for (String tag : tags) {
      normal.add(normalize(where, tag));
    }
    if (normal.size() > MAX_COUNT) {
      throw new ValidationException(
          where,
          "holds %d tags; at most %d are kept.".formatted(normal.size(), MAX_COUNT),
          "Maybe leave some out.");
    }
    return normal;
  }

  private static String normalize(String where, String tag) {
    String normal = Normalizer.normalize(tag, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    boolean legal =
        !normal.isEmpty()
            && normal.length() <= MAX_LENGTH
            && normal.indexOf(',') < 0
            && normal.chars().noneMatch(Character::isISOControl);
    if (!legal) {
      throw new ValidationException(
          where,
          "holds a tag that is empty, too long, or has a comma or control character in it.",
          "Maybe use 1 to %d letters, digits and spaces.".formatted(MAX_LENGTH));
    }
    return normal;
  }
}
