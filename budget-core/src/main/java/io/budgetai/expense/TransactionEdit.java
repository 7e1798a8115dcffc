package io.budgetai.expense;

import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
    return new TransactionEdit(
        day,
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

  public TransactionEdit amount(Money newAmount) {
    return new TransactionEdit(
        date,
        newAmount,
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

  public TransactionEdit description(String text) {
    return new TransactionEdit(
        date,
        amount,
        text,
        merchant,
        category,
        uncategorized,
        note,
        addTags,
        removeTags,
        splits,
        pending);
  }

  public TransactionEdit merchant(String name) {
    return new TransactionEdit(
        date,
        amount,
        description,
        name,
        category,
        uncategorized,
        note,
        addTags,
        removeTags,
        splits,
        pending);
  }

  public TransactionEdit category(CategoryId id) {
    return new TransactionEdit(
        date, amount, description, merchant, id, false, note, addTags, removeTags, splits, pending);
  }

  /** Takes the category off, so that rules may say again where the transaction belongs. */
  public TransactionEdit uncategorize() {
    return new TransactionEdit(
        date,
        amount,
        description,
        merchant,
        null,
        true,
        note,
        addTags,
        removeTags,
        splits,
        pending);
  }

  public TransactionEdit note(String text) {
    return new TransactionEdit(
        date,
        amount,
        description,
        merchant,
        category,
        uncategorized,
        text,
        addTags,
        removeTags,
        splits,
        pending);
  }

  public TransactionEdit addTags(String... tags) {
    return new TransactionEdit(
        date,
        amount,
        description,
        merchant,
        category,
        uncategorized,
        note,
        Set.copyOf(List.of(tags)),
        removeTags,
        splits,
        pending);
  }

  public TransactionEdit removeTags(String... tags) {
    return new TransactionEdit(
        date,
        amount,
        description,
        merchant,
        category,
        uncategorized,
        note,
        addTags,
        Set.copyOf(List.of(tags)),
        splits,
        pending);
  }

  public TransactionEdit splits(List<NewSplit> parts) {
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
        parts,
        pending);
  }

  public TransactionEdit pending(boolean stillPending) {
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
        stillPending);
  }
}
