package io.budgetai.imports;

import io.budgetai.Versioned;
import java.util.UUID;

/**
 * How to read one bank's files, kept for the next one.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param format such as {@code csv}
 * @param fingerprint what the format's reader recognizes the same layout by
 * @param mapping the layout, in the text form of the format's reader
 */
public record SavedMapping(
    UUID id, String name, String format, String fingerprint, String mapping, long version)
    implements Versioned {

  /** The same as the next edit of this one. */
  public SavedMapping nextVersion() {
    return new SavedMapping(id, name, format, fingerprint, mapping, version + 1);
  }
}
