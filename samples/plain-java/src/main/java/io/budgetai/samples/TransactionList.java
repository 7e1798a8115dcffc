package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page of transactions.
 *
 * @param next what {@code --after} takes to show the page behind; {@code null} on the last
 */
record TransactionList(List<Row> transactions, @Nullable String next) implements Document {
  private static final String WORD_ENDS = "[^\\p{L}\\p{M}\\p{N}]+";

  /**
   * One transaction, with everything that the books know of it. What it points to is there by its id and by its name.
   *
   * @param merchant who was paid, or who paid; empty while unknown
   * @param merchantSource who said so: user, rule, model or provider; {@code null} without a merchant
   * @param description the text of the bank as it came, or what the person wrote
   * @param note of a person; {@code null} without one
   * @param tags of all parts, in alphabetical order
   * @param category the path of the category, {@code null} without one, {@code split} for several parts
   * @param categorySource who said so; {@code null} without a category, or for several parts
   * @param rule the name of the rule that said so; {@code null} when no rule did, or it is gone
   * @param kind expense, income, transfer or refund; that of the first of several parts
   * @param amount signed: money out is negative
   * @param originalAmount in the merchant's currency, {@code null} where it is the same
   * @param pending whether the bank has not booked it for good
   * @param parts at least one; they sum to the amount
   * @param transfer the other side where money only changed its account; {@code null} otherwise
   * @param refundOf the id of the payment that it gives back; {@code null} otherwise
   * @param importId the import that brought it; {@code null} where none did; only {@code --json} looks for it
   * @param attachments the names of documents
   * @param deletedAt {@code null} while it counts
   */
  record Row(
      String id,
      LocalDate date,
      String accountId,
      String account,
      @Nullable String merchantId,
      String merchant,
      @Nullable String merchantSource,
      String description,
      @Nullable String note,
      List<String> tags,
      @Nullable String category,
      @Nullable String categorySource,
      @Nullable String rule,
      String kind,
      Money amount,
      @Nullable Money originalAmount,
      boolean pending,
      List<Part> parts,
      @Nullable Transfer transfer,
      @Nullable String refundOf,
      @Nullable String importId,
      List<String> attachments,
      Instant recordedAt,
      @Nullable Instant deletedAt,
      long version) {

    /** Who was paid, and what the bank says where that is more. */
    String text() {
      if (merchant.isEmpty()) {
        return description;
      }
      Set<String> said = words(merchant);
      boolean more =
          words(description).stream()
              .anyMatch(word -> !said.contains(word) && !word.matches("\\p{N}+"));
      if (!more) {
        return merchant;
      }
      return description.toLowerCase(Locale.ROOT).startsWith(merchant.toLowerCase(Locale.ROOT))
          ? description
          : merchant + ", " + description;
    }

    private static Set<String> words(String text) {
      Set<String> words =
          new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split(WORD_ENDS, -1)));
      words.remove("");
      return words;
    }

    /** What a reader must know before anything else. */
    String mark() {
      return deletedAt != null ? "deleted" : pending ? "pending" : "";
    }
  }

  /**
   * A part of a transaction.
   *
   * @param categoryId {@code null} without a category
   * @param category the path of the category, {@code null} without one
   * @param categorySource who said so: user, rule, model or provider; {@code null} without a category
   * @param rule the name of the rule that said so; {@code null} when no rule did, or it is gone
   */
  record Part(
      Money amount,
      String kind,
      @Nullable String categoryId,
      @Nullable String category,
      @Nullable String categorySource,
      @Nullable String rule,
      @Nullable String note,
      List<String> tags) {

    /** Who put it into its category. */
    String because() {
      if (category == null) {
        return "nobody has said";
      }
      return rule == null ? String.valueOf(categorySource) : "rule " + rule;
    }
  }

  /** The other side of a transfer; {@code transactionId} is {@code null} where that side is not in the books. */
  record Transfer(String accountId, String account, @Nullable String transactionId) {}

  @Override
  public void print(Page page) {
    page.heading(
        "Transactions", transactions.isEmpty() ? "none" : "%,d".formatted(transactions.size()));
    if (transactions.isEmpty()) {
      return;
    }
    boolean marked = transactions.stream().anyMatch(each -> !each.mark().isEmpty());
    boolean abroad = transactions.stream().anyMatch(each -> each.originalAmount() != null);
    var table = new Table().fixed("Id").fixed("Date");
    if (marked) {
      table.fixed("");
    }
    table.text("Account").text("Text").text("Category").number("Amount");
    if (abroad) {
      table.number("Paid");
    }
    for (Row each : transactions) {
      add(table, each, marked, abroad);
    }
    page.table(table);
    if (next != null) {
      page.note("more: --after " + next);
    }
  }

  private static void add(Table table, Row each, boolean marked, boolean abroad) {
    Money paid = each.originalAmount();
    Table.Row row =
        table.row(
            cells(
                marked,
                abroad,
                ShortId.of(each.id()),
                each.date().toString(),
                each.mark(),
                each.account(),
                each.text(),
                each.category() == null ? "-" : each.category(),
                Amounts.full(each.amount()),
                paid == null ? "" : Amounts.full(paid)));
    row.style(0, Style.FAINT);
    if (each.deletedAt() != null) {
      row.style(Style.FAINT);
    } else {
      row.style(marked ? 6 : 5, each.amount().isNegative() ? Style.BAD : Style.GOOD);
    }
    if (each.parts().size() < 2) {
      return;
    }
    for (Part part : each.parts()) {
      String category = part.category() == null ? "-" : part.category();
      String amount = Amounts.full(part.amount());
      table
          .row(cells(marked, abroad, "", "", "", "", "", "  " + category, amount, ""))
          .style(Style.FAINT);
    }
  }

  private static String[] cells(
      boolean marked,
      boolean abroad,
      String id,
      String date,
      String mark,
      String account,
      String text,
      String category,
      String amount,
      String paid) {
    List<String> cells = new ArrayList<>(List.of(id, date));
    if (marked) {
      cells.add(mark);
    }
    cells.addAll(List.of(account, text, category, amount));
    if (abroad) {
      cells.add(paid);
    }
    return cells.toArray(String[]::new);
  }
}
