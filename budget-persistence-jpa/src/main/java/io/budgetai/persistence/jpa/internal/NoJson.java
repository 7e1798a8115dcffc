package io.budgetai.persistence.jpa.internal;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * Takes the place of Hibernate's mapper of JSON, which would be made at each start, with all of Jackson, and used by nobody: to
 * Hibernate the columns with {@link Json} in them are text.
 */
final class NoJson implements FormatMapper {

  @Override
  public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
    throw unmapped();
  }

  @Override
  public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
    throw unmapped();
  }

  private static IllegalStateException unmapped() {
    return new IllegalStateException(
        "A row maps a column to JSON. Maybe make it text, and use Json.");
  }
}
