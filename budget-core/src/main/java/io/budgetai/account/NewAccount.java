package io.budgetai.account;

import io.budgetai.money.Currencies;
import io.budgetai.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * An account to be opened: {@code NewAccount.of("Giro", AccountKind.CHECKING, "EUR").opening("1200.00")}.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param openingBalance what is there before the first transaction, in the account's currency; negative when owed
 * @param openedOn the first day on which the opening balance counts; it counts before every transaction when it is
 *     {@link LocalDate#EPOCH}, the default
 * @param onBudget whether its money is there to be budgeted
 */
public record NewAccount(
    @NotBlank(message = "is empty. Maybe give the account a name.")
        @Size(max = 100, message = "is too long. Maybe shorten it to 100 characters.")
        String name,
    AccountKind kind,
    Money openingBalance,
    LocalDate openedOn,
    boolean onBudget) {

  /** An account with nothing in it; on budget unless it is a loan. */
  public static NewAccount of(String name, AccountKind kind, String currencyCode) {
    return new NewAccount(
        name,
        kind,
        Money.zero(Currencies.of(currencyCode)),
        LocalDate.EPOCH,
        kind != AccountKind.LOAN);
  }

  /** The same with an opening balance, as a plain decimal such as {@code -120.50}, in the account's currency. */
  public NewAccount opening(String amount) {
    return opening(Money.of(amount, openingBalance.currency().getCurrencyCode()));
  }

  public NewAccount opening(Money balance) {
    return new NewAccount(name, kind, balance, openedOn, onBudget);
  }

  public NewAccount openedOn(LocalDate day) {
    return new NewAccount(name, kind, openingBalance, day, onBudget);
  }

  public NewAccount onBudget(boolean budgeted) {
    return new NewAccount(name, kind, openingBalance, openedOn, budgeted);
  }
}
