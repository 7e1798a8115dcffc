package io.budgetai.persistence.jpa;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceSettings;
import io.budgetai.access.Member;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.FieldChange;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** The books of an invented household, for tests. */
public final class Household {
  private static final AtomicLong COUNTER = new AtomicLong();

  public final WorkspaceId workspace = new WorkspaceId(id());
  public final UserId owner = new UserId(id());
  public final Account cash = account("Cash");
  public final Category groceries =
      new Category(new CategoryId(id()), null, "Groceries", CategoryKind.EXPENSE, "FOOD", false, 1);

  /** An id that is larger than all before. */
  public static UUID id() {
    return new UUID(0x0190_0000_0000_7000L + (COUNTER.incrementAndGet() << 16), Long.MIN_VALUE + 1);
  }

  /** Puts the workspace, its owner, an account and a category into the books. */
  public Void moveIn(Books books) {
    books
        .workspace()
        .insert(
            new WorkspaceInfo(
                workspace,
                WorkspaceSettings.personal("Meadow Lane", "EUR", ZoneId.of("Europe/Berlin")),
                Instant.ofEpochMilli(1_700_000_000_123L),
                1));
    books.workspace().insert(new Member(owner, Role.OWNER, Instant.ofEpochMilli(1), 1));
    books.accounts().insert(cash);
    books.categories().insert(groceries);
    return null;
  }

  public static Account account(String name) {
    return new Account(
        new AccountId(id()),
        name,
        AccountKind.CASH,
        Money.of("10.00", "EUR"),
        LocalDate.of(2024, 1, 1),
        true,
        false,
        1);
  }

  public Transaction payment(LocalDate day, String amount, String description) {
    return payment(cash.id(), groceries.id(), day, amount, description);
  }

  public static Transaction payment(
      AccountId account, CategoryId category, LocalDate day, String amount, String description) {
    Money money = Money.of(amount, "EUR");
    return new Transaction(
        new TransactionId(id()),
        account,
        day,
        money,
        null,
        description,
        null,
        null,
        null,
        false,
        List.of(
            new Split(
                money,
                TransactionKind.EXPENSE,
                category,
                Source.USER,
                null,
                null,
                Set.of("food", "weekly"))),
        null,
        null,
        List.of(),
        Instant.ofEpochMilli(1_700_000_000_000L),
        null,
        1);
  }

  public AuditEntry entry(long sequence) {
    return new AuditEntry(
        sequence,
        Instant.ofEpochMilli(1_700_000_000_000L + sequence),
        owner,
        AuditAction.CREATE,
        "transaction",
        "t" + sequence,
        List.of(new FieldChange("date", null, "2024-03-01")),
        "%064x".formatted(sequence));
  }
}
