package io.budgetai.expense;

import io.budgetai.account.AccountId;
import io.budgetai.money.Money;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A movement between two accounts of the workspace to be recorded, both legs at once.
 *
 * @param from where the money leaves
 * @param to where it arrives; another account
 * @param sent what leaves, positive, in the currency of {@code from}
 * @param received what arrives, positive, in the currency of {@code to}; the same as {@code sent} unless the currencies
 *     differ or a fee was kept back
 * @param date the day on both sides
 * @param description at most 500 characters
 */
public record NewTransfer(
    AccountId from,
    AccountId to,
    Money sent,
    Money received,
    LocalDate date,
    @Size(max = 500, message = "is too long. Maybe shorten it to 500 characters.")
        String description) {

  public static NewTransfer of(AccountId from, AccountId to, Money amount, LocalDate date) {
    return new NewTransfer(from, to, amount, amount, date, "");
  }

  public NewTransfer received(Money amount) {
    return new NewTransfer(from, to, sent, amount, date, description);
  }

  public NewTransfer description(@Nullable String text) {
    return new NewTransfer(from, to, sent, received, date, text == null ? "" : text);
  }
}
