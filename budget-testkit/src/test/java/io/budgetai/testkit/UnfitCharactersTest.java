package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.expense.NewTransaction;
import io.budgetai.imports.StatementRow;
import io.budgetai.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UnfitCharactersTest {

  @Test
  @DisplayName(
      "a request with a NUL character in a text is refused, and says where; nothing is stored")
  void requests() {
    try (Household household = new Household()) {
      int accounts = household.home.accounts().list().size();
      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(
              () ->
                  household.home.accounts().open(NewAccount.of("Ca\0sh", AccountKind.CASH, "EUR")))
          .satisfies(
              refused ->
                  assertThat(refused.violations()).extracting(Violation::where).contains("name"));
      assertThat(household.home.accounts().list()).hasSize(accounts);

      assertThatExceptionOfType(ValidationException.class)
          .isThrownBy(
              () ->
                  household
                      .home
                      .expenses()
                      .record(
                          NewTransaction.expense("1.00", "EUR")
                              .on(Household.TODAY)
                              .at("Kiosk\0")
                              .category(household.groceries.id())))
          .withMessageContaining("NUL");
    }
  }

  @Test
  @DisplayName("NUL characters of a bank's file do not reach the books")
  void statements() {
    StatementRow row =
        new StatementRow(
            1,
            LocalDate.of(2024, 5, 15),
            Money.of("-1.00", "EUR"),
            "Ki\0osk",
            "\0Kiosk",
            "r\0",
            null,
            null,
            "a\0b",
            "\0");
    assertThat(row.description()).isEqualTo("Kiosk");
    assertThat(row.payee()).isEqualTo("Kiosk");
    assertThat(row.reference()).isEqualTo("r");
    assertThat(row.accountHint()).isEqualTo("ab");
    assertThat(row.categoryHint()).isEmpty();
  }

  @Test
  @DisplayName(
      "half of a character is refused in a request; a bank's file has a question mark there")
  void halves() {
    try (Household household = new Household()) {
      String whole = "\uD83E\uDDC0";
      String high = whole.substring(0, 1);
      String low = whole.substring(1);
      for (String text : new String[] {high, low, "a" + low, high + high + low, low + high}) {
        assertThatExceptionOfType(ValidationException.class)
            .isThrownBy(
                () -> household.home.accounts().open(NewAccount.of(text, AccountKind.CASH, "EUR")))
            .withMessageContaining("half of a character");
      }
      assertThat(
              household.home.accounts().open(NewAccount.of(whole, AccountKind.CASH, "EUR")).name())
          .isEqualTo(whole);
      StatementRow row =
          new StatementRow(
              1,
              LocalDate.of(2024, 5, 15),
              Money.of("-1.00", "EUR"),
              "Kiosk " + high,
              whole + low,
              null,
              null,
              null,
              null,
              null);
      assertThat(row.description()).isEqualTo("Kiosk ?");
      assertThat(row.payee()).isEqualTo(whole + "?");
    }
  }
}
