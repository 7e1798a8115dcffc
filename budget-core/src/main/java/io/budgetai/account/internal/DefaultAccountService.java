package io.budgetai.account.internal;

import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountService;
import io.budgetai.account.NewAccount;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts, on the storage SPI. */
public final class DefaultAccountService implements AccountService {
  private static final String SUBJECT = "account";

  private final GuardedBooks guarded;

  public DefaultAccountService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public List<Account> list() {
    return guarded.read(Permission.READ, DefaultAccountService::byName);
  }

  @Override
  public Account get(AccountId id) {
    return guarded.read(Permission.READ, books -> account(books, id));
  }

  @Override
  public Account open(NewAccount request) {
    check(request);
    return guarded.change(
        Permission.WRITE,
        remembered("accounts.open", request),
        unit -> {
          Account account =
              new Account(
                  new AccountId(unit.newId()),
                  request.name().strip(),
                  request.kind(),
                  request.openingBalance(),
                  request.openedOn(),
                  request.onBudget(),
                  false,
                  1);
          unit.books().accounts().insert(account);
          unit.created(SUBJECT, account.id(), account);
          return account;
        });
  }

  @Override
  public Account update(Account edited) {
    check(
        new NewAccount(
            edited.name(),
            edited.kind(),
            edited.openingBalance(),
            edited.openedOn(),
            edited.onBudget()));
    return guarded.change(
        Permission.WRITE,
        remembered("accounts.update", edited),
        unit -> {
          Account before = account(unit.books(), edited.id());
          if (!edited.currency().equals(before.currency())) {
            throw new ValidationException(
                "openingBalance",
                "is in another currency than the account.",
                "Maybe open a second account for the other currency.");
          }
          Account after =
              new Account(
                  before.id(),
                  edited.name().strip(),
                  edited.kind(),
                  edited.openingBalance(),
                  edited.openedOn(),
                  edited.onBudget(),
                  edited.closed(),
                  edited.version());
          return unit.edit(
              SUBJECT,
              after.id(),
              before,
              after,
              Account::nextVersion,
              unit.books().accounts()::update);
        });
  }

  @Override
  public Money balance(AccountId id, LocalDate day) {
    return guarded.read(
        Permission.READ, books -> balances(books, Set.of(account(books, id)), day).get(id));
  }

  @Override
  public Map<Account, Money> balances(LocalDate day) {
    return guarded.read(
        Permission.READ,
        books -> {
          List<Account> accounts = byName(books);
          Map<AccountId, Money> balances = balances(books, accounts, day);
          Map<Account, Money> ordered = new LinkedHashMap<>();
          accounts.forEach(account -> ordered.put(account, balances.get(account.id())));
          return ordered;
        });
  }

  private static void check(NewAccount account) {
    Requests.valid(account);
    if (!Requests.holdable(account.openingBalance())) {
      throw new ValidationException(
          "openingBalance",
          "is beyond what the books hold: 10^16 minor units.",
          "Maybe look for a missing decimal point.");
    }
  }

  private static Map<AccountId, Money> balances(
      Books books, Collection<Account> accounts, LocalDate day) {
    Map<AccountId, Money> balances = new LinkedHashMap<>();
    for (Account account : accounts) {
      Money none = Money.zero(account.currency());
      balances.put(account.id(), account.openedOn().isAfter(day) ? none : account.openingBalance());
    }
    TotalsQuery upToDay =
        new TotalsQuery(
            new DateRange(LocalDate.of(1, 1, 1), day),
            Set.of(Dimension.ACCOUNT),
            accounts.size() == 1 ? Set.copyOf(balances.keySet()) : Set.of());
    for (Total total : books.transactions().totals(upToDay)) {
      balances.merge(Objects.requireNonNull(total.account()), total.amount(), Money::plus);
    }
    return balances;
  }

  private static List<Account> byName(Books books) {
    return books.accounts().all().stream()
        .sorted(Comparator.comparing(Account::name).thenComparing(Account::id))
        .toList();
  }

  private static Account account(Books books, AccountId id) {
    return books.accounts().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }

  private static Operation<Account> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            account -> account.id().toString(),
            (books, text) -> account(books, AccountId.parse(text)));
  }
}
