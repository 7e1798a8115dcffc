package io.budgetai.benchmarks;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * Books of a size: transactions of an invented household, spread evenly over 36 months from 2023-01-01, over three accounts,
 * all expense categories of the default tree and 2,000 merchants. The same size makes the same books but for their ids.
 */
final class SyntheticBooks {
  static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
  static final int MONTHS = 36;
  static final Actor OWNER = new Actor(new UserId(new UUID(0x0190_0000_0000_7000L, 1)));

  private static final int CHUNK = 5_000;
  private static final int MERCHANTS = 2_000;
  private static final int DAYS = 1096;

  private SyntheticBooks() {}

  /** Fills an empty storage, and says which workspace the books are in. The storage stays open. */
  static WorkspaceId fill(Storage storage, int transactions) {
    BudgetAi budget = BudgetAi.builder().storage(storage).build();
    Workspace home =
        budget.createWorkspace(OWNER, WorkspaceSettings.personal("Bench", "EUR", ZoneOffset.UTC));
    List<Account> accounts =
        List.of(
            home.accounts().open(NewAccount.of("Checking", AccountKind.CHECKING, "EUR")),
            home.accounts().open(NewAccount.of("Card", AccountKind.CARD, "EUR")),
            home.accounts().open(NewAccount.of("Cash", AccountKind.CASH, "EUR")));
    List<Category> categories =
        home.categories().tree().all().stream()
            .filter(category -> category.kind() == CategoryKind.EXPENSE)
            .toList();
    Random random = new Random(42);
    List<Merchant> merchants = merchants();
    storage.write(
        home.id(),
        books -> {
          books.merchants().insert(merchants);
          return true;
        });
    for (int done = 0; done < transactions; done += CHUNK) {
      List<Transaction> chunk = new ArrayList<>(CHUNK);
      for (int i = done; i < Math.min(done + CHUNK, transactions); i++) {
        chunk.add(transaction(i, transactions, random, accounts, categories, merchants));
      }
      storage.write(
          home.id(),
          books -> {
            books.transactions().insert(chunk);
            return true;
          });
    }
    return home.id();
  }

  private static List<Merchant> merchants() {
    List<Merchant> merchants = new ArrayList<>(MERCHANTS);
    for (int i = 0; i < MERCHANTS; i++) {
      String name = "Shop " + Integer.toString(i, 36);
      merchants.add(new Merchant(new MerchantId(id(1, i)), name, "shop " + i, 1));
    }
    return merchants;
  }

  private static Transaction transaction(
      int number,
      int of,
      Random random,
      List<Account> accounts,
      List<Category> categories,
      List<Merchant> merchants) {
    LocalDate date = FIRST_DAY.plusDays((long) number * DAYS / of);
    Merchant merchant = merchants.get(random.nextInt(MERCHANTS));
    Money amount = Money.ofMinor(-1 - random.nextInt(20_000), "EUR");
    Category category = categories.get(random.nextInt(categories.size()));
    Split whole =
        new Split(
            amount, TransactionKind.EXPENSE, category.id(), Source.USER, null, null, Set.of());
    return new Transaction(
        new TransactionId(id(2, number)),
        accounts.get(random.nextInt(accounts.size())).id(),
        date,
        amount,
        null,
        merchant.name() + " card payment " + number % 10_000,
        merchant.id(),
        Source.PROVIDER,
        null,
        false,
        List.of(whole),
        null,
        null,
        List.of(),
        Instant.parse("2026-01-01T00:00:00Z"),
        null,
        1);
  }

  /** An id that sorts by its number. */
  private static UUID id(long kind, long number) {
    return new UUID(
        0x0190_0000_0000_7000L | number >>> 12 << 16 | number & 0xfff,
        0x8000_0000_0000_0000L | kind << 40);
  }
}
