package io.budgetai.account;

import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The accounts of a workspace. Reading needs the permission READ, changing WRITE. Safe for use by several threads.
 *
 * <p>A balance is the opening balance and every transaction up to a day, deleted ones left out; it is computed from
 * history each time, so late and corrected entries are always in it.
 */
public interface AccountService {

  /** Every account, closed ones included, by name. */
  List<Account> list();

  /**
   * @throws io.budgetai.NotFoundException if there is no such account in this workspace
   */
  Account get(AccountId id);

  /**
   * @throws io.budgetai.ConflictException if an account has this name already
   */
  Account open(NewAccount account);

  /**
   * Stores name, kind, opening balance, opening day and flags of {@code edited}. The currency of an account never changes.
   *
   * @param edited an account as it was read, with other values in it
   * @return the account as it is stored now
   * @throws io.budgetai.ConflictException if it was edited since it was read, or the name is taken
   */
  Account update(Account edited);

  /** What is in the account at the end of {@code day}, in the account's currency. */
  Money balance(AccountId id, LocalDate day);

  /** What is in every account at the end of {@code day}, each in its own currency; by account, in order of name. */
  Map<Account, Money> balances(LocalDate day);
}
