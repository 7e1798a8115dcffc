package io.budgetai.expense;

import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What to change in a transaction; whatever is not named stays as it is:
 * {@code TransactionEdit.none().category(groceries).addTags("holiday")}. A {@code null} component changes nothing.
 *
 * @param date the new date
 * @param amount the new amount, in the account's currency; only for transactions in one part
 * @param description the new description; at most 500 characters
 * @param merchant the new merchant's name; empty takes the merchant off
 * @param category the new category; only for transactions in one part
 * @param uncategorized whether to take the category off, so that rules may say again
 * @param note the new note; empty takes it off
 * @param addTags tags to add to every part
 * @param removeTags tags to take off every part
 * @param splits the new parts, which must sum to the whole; a single one makes it a transaction in one part again
 * @param pending whether the bank has not booked it for good yet
 */
public record TransactionEdit(
    @Nullable LocalDate date,
    @Nullable Money amount,
    @Nullable @Size(max = 500, message = "is too long. Maybe shorten it to 500 characters.")
        String description,
    @Nullable @Size(max = 200, message = "is too long. Maybe shorten it to 200 characters.")
        String merchant,
    @Nullable CategoryId category,
    boolean uncategorized,
    @Nullable @Size(max = 1000, message = "is too long. Maybe shorten it to 1000 characters.")
        String note,
    Set<String> addTags,
    Set<String> removeTags,
    @Nullable
        @Size(
            min = 1,
            max = 200,
            message = "must have 1 to 200 parts. Maybe edit the category instead.")
        List<@Valid NewSplit> splits,
    @Nullable Boolean pending) {

  private static final TransactionEdit NONE =
      new TransactionEdit(
          null, null, null, null, null, false, null, Set.of(), Set.of(), null, null);

  public TransactionEdit {
    addTags = Set.copyOf(addTags);
    removeTags = Set.copyOf(removeTags);
    splits = splits == null ? null : List.copyOf(splits);
  }

  /** Changes nothing, and is where an edit begins. */
  public static TransactionEdit none() {
    return NONE;
  }

  public TransactionEdit date(LocalDate day) {
    return copy(draft -> draft.date = day);
  }

  public TransactionEdit amount(Money newAmount) {
    return copy(draft -> draft.amount = newAmount);
  }

  public TransactionEdit description(String text) {
    return copy(draft -> draft.description = text);
  }

  public TransactionEdit merchant(String name) {
    return copy(draft -> draft.merchant = name);
  }

  public TransactionEdit category(CategoryId id) {
    return copy(
        draft -> {
          draft.category = id;
          draft.uncategorized = false;
        });
  }

  /** Takes the category off, so that rules may say again where the transaction belongs. */
  public TransactionEdit uncategorize() {
    return copy(
        draft -> {
          draft.category = null;
          draft.uncategorized = true;
        });
  }

  public TransactionEdit note(String text) {
    return copy(draft -> draft.note = text);
  }

  public TransactionEdit addTags(String... tags) {
    return copy(draft -> draft.addTags = Set.copyOf(List.of(tags)));
  }

  public TransactionEdit removeTags(String... tags) {
    return copy(draft -> draft.removeTags = Set.copyOf(List.of(tags)));
  }

  public TransactionEdit splits(List<NewSplit> parts) {
    return copy(draft -> draft.splits = parts);
  }

  public TransactionEdit pending(boolean stillPending) {
    return copy(draft -> draft.pending = stillPending);
  }

  private TransactionEdit copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private @Nullable LocalDate date;
    private @Nullable Money amount;
    private @Nullable String description;
    private @Nullable String merchant;
    private @Nullable CategoryId category;
    private boolean uncategorized;
    private @Nullable String note;
    private Set<String> addTags;
    private Set<String> removeTags;
    private @Nullable List<NewSplit> splits;
    private @Nullable Boolean pending;

    Draft(TransactionEdit from) {
      date = from.date;
      amount = from.amount;
      description = from.description;
      merchant = from.merchant;
      category = from.category;
      uncategorized = from.uncategorized;
      note = from.note;
      addTags = from.addTags;
      removeTags = from.removeTags;
      splits = from.splits;
      pending = from.pending;
    }

    TransactionEdit done() {
      return new TransactionEdit(
          date,
          amount,
          description,
          merchant,
          category,
          uncategorized,
          note,
          addTags,
          removeTags,
          splits,
          pending);
    }
  }
}
