package io.budgetai.budget;

import io.budgetai.money.Currencies;
import io.budgetai.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to save for: {@code NewGoal.of("Bicycle", "900.00", "EUR").by(LocalDate.of(2025, 5, 1))}.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param target how much it takes, positive; {@code null} for a goal without a target
 * @param saved what is there already, zero or positive; its currency is the goal's
 * @param start the day on which saving begins; {@code null} for today
 * @param by the day on which the target is to be reached; {@code null} when there is no hurry
 */
public record NewGoal(
    @NotBlank(message = "is empty. Maybe give the goal a name such as Bicycle.")
        @Size(max = 100, message = "is too long. Maybe shorten it to 100 characters.")
        String name,
    @Nullable Money target,
    Money saved,
    @Nullable LocalDate start,
    @Nullable LocalDate by) {

  /** A goal with a target, as a plain decimal such as {@code 900.00}, and nothing saved yet. */
  public static NewGoal of(String name, String target, String currencyCode) {
    Money amount = Money.of(target, currencyCode);
    return new NewGoal(name, amount, Money.zero(amount.currency()), null, null);
  }

  /** A goal without a target: whatever comes together. */
  public static NewGoal open(String name, String currencyCode) {
    return new NewGoal(name, null, Money.zero(Currencies.of(currencyCode)), null, null);
  }

  public NewGoal by(LocalDate day) {
    return new NewGoal(name, target, saved, start, day);
  }

  public NewGoal from(LocalDate day) {
    return new NewGoal(name, target, saved, day, by);
  }

  /** Something is there already. */
  public NewGoal saved(Money amount) {
    return new NewGoal(name, target, amount, start, by);
  }
}
