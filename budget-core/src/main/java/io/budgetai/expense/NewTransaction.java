package io.budgetai.expense;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A transaction to be recorded, built up call by call:
 * {@code NewTransaction.expense("12.40", "EUR").on(today).at("Bakery").category(groceries)}.
 *
 * @param account where the money moved; may stay {@code null} in a workspace with one open account of the currency
 * @param date the calendar date of the movement
 * @param amount as the holder sees it: money out is negative
 * @param originalAmount what was paid in the merchant's currency; {@code null} when it is the same
 * @param description the bank's raw text, or what the person writes; at most 500 characters
 * @param merchant who was paid or paid, as a name; {@code null} to let the description say
 * @param category where it belongs; {@code null} to leave it to rules; must be {@code null} beside splits
 * @param note at most 1000 characters, or {@code null}
 * @param tags for every part, in any form that {@link Tags} accepts
 * @param splits its parts, which must sum to {@code amount}; empty for a transaction in one part
 * @param pending whether the bank has not booked it for good yet
 * @param attachments documents that belong to it
 */
public record NewTransaction(
    @Nullable AccountId account,
    @NotNull(message = "is missing. Maybe call on(date).") @Nullable LocalDate date,
    Money amount,
    @Nullable Money originalAmount,
    @Size(max = 500, message = "is too long. Maybe shorten it to 500 characters.")
        String description,
    @Nullable @Size(max = 200, message = "is too long. Maybe shorten it to 200 characters.")
        String merchant,
    @Nullable CategoryId category,
    @Nullable @Size(max = 1000, message = "is too long. Maybe shorten it to 1000 characters.")
        String note,
    Set<String> tags,
    @Size(max = 200, message = "has too many parts. Maybe record it as several transactions.")
        List<@Valid NewSplit> splits,
    boolean pending,
    @Size(max = 50, message = "has too many. Maybe attach an archive.")
        List<@Valid Attachment> attachments) {

  public NewTransaction {
    tags = Set.copyOf(tags);
    splits = List.copyOf(splits);
    attachments = List.copyOf(attachments);
  }

  /** Any movement: negative for money out, positive for money in. */
  public static NewTransaction of(Money amount) {
    return new NewTransaction(
        null, null, amount, null, "", null, null, null, Set.of(), List.of(), false, List.of());
  }

  /**
   * Money out.
   *
   * @param amount what was spent as a plain positive decimal, such as {@code 12.40}
   */
  public static NewTransaction expense(String amount, String currencyCode) {
    return of(Money.of(amount, currencyCode).negated());
  }

  /**
   * Money in.
   *
   * @param amount what came in as a plain positive decimal, such as {@code 2100.00}
   */
  public static NewTransaction income(String amount, String currencyCode) {
    return of(Money.of(amount, currencyCode));
  }

  public NewTransaction in(AccountId newAccount) {
    return copy(draft -> draft.account = newAccount);
  }

  public NewTransaction on(LocalDate day) {
    return copy(draft -> draft.date = day);
  }

  /** Says who was paid or paid; also the description when there is none yet. */
  public NewTransaction at(String name) {
    return copy(
        draft -> {
          draft.description = description.isEmpty() ? name : description;
          draft.merchant = name;
        });
  }

  public NewTransaction description(String text) {
    return copy(draft -> draft.description = text);
  }

  public NewTransaction originally(Money foreignAmount) {
    return copy(draft -> draft.originalAmount = foreignAmount);
  }

  public NewTransaction category(CategoryId id) {
    return copy(draft -> draft.category = id);
  }

  public NewTransaction note(String text) {
    return copy(draft -> draft.note = text);
  }

  public NewTransaction tags(String... names) {
    return copy(draft -> draft.tags = Set.copyOf(List.of(names)));
  }

  /** Adds a part. */
  public NewTransaction split(NewSplit part) {
    List<NewSplit> more = new ArrayList<>(splits);
    more.add(part);
    return copy(draft -> draft.splits = more);
  }

  public NewTransaction asPending() {
    return copy(draft -> draft.pending = true);
  }

  /** Adds a document. */
  public NewTransaction attach(Attachment document) {
    List<Attachment> more = new ArrayList<>(attachments);
    more.add(document);
    return copy(draft -> draft.attachments = more);
  }

  /** The same with {@code into} wherever {@code from} was the category. */
  public NewTransaction recategorized(CategoryId from, CategoryId into) {
    List<NewSplit> parts =
        splits.stream()
            .map(
                part ->
                    from.equals(part.category())
                        ? new NewSplit(part.amount(), into, part.note(), part.tags())
                        : part)
            .toList();
    return copy(
        draft -> {
          draft.category = from.equals(category) ? into : category;
          draft.splits = parts;
        });
  }

  private NewTransaction copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private @Nullable AccountId account;
    private @Nullable LocalDate date;
    private final Money amount;
    private @Nullable Money originalAmount;
    private String description;
    private @Nullable String merchant;
    private @Nullable CategoryId category;
    private @Nullable String note;
    private Set<String> tags;
    private List<NewSplit> splits;
    private boolean pending;
    private List<Attachment> attachments;

    Draft(NewTransaction from) {
      account = from.account;
      date = from.date;
      amount = from.amount;
      originalAmount = from.originalAmount;
      description = from.description;
      merchant = from.merchant;
      category = from.category;
      note = from.note;
      tags = from.tags;
      splits = from.splits;
      pending = from.pending;
      attachments = from.attachments;
    }

    NewTransaction done() {
      return new NewTransaction(
          account,
          date,
          amount,
          originalAmount,
          description,
          merchant,
          category,
          note,
          tags,
          splits,
          pending,
          attachments);
    }
  }
}
