package io.budgetai.expense;

import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction to be recorded or split.
 *
 * @param amount with the sign of the whole: money out negative
 * @param category where it belongs, or {@code null} to leave it to rules
 * @param note at most 1000 characters, or {@code null}
 * @param tags in any form that {@link Tags} accepts
 */
public record NewSplit(
    Money amount,
    @Nullable CategoryId category,
    @Nullable @Size(max = 1000, message = "is too long. Maybe shorten it to 1000 characters.")
        String note,
    Set<String> tags) {

  public static NewSplit of(Money amount, @Nullable CategoryId category) {
    return new NewSplit(amount, category, null, Set.of());
  }

  public NewSplit note(String text) {
    return new NewSplit(amount, category, text, tags);
  }

  public NewSplit tags(String... names) {
    return new NewSplit(amount, category, note, Set.copyOf(List.of(names)));
  }
}
