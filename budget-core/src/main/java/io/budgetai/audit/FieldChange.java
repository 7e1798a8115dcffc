package io.budgetai.audit;

import org.jspecify.annotations.Nullable;

/**
 * What an audited change did to one field.
 *
 * @param field its name, such as {@code splits[0].category}
 * @param before its value before, as text; {@code null} when it had none
 * @param after its value after, as text; {@code null} when it has none
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
