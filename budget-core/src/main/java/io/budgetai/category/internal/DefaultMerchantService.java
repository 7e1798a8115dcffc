package io.budgetai.category.internal;

import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.category.MerchantNames;
import io.budgetai.category.MerchantService;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.internal.Sweep;
import io.budgetai.expense.internal.Sweep.Outcome;
import io.budgetai.storage.Books;
import java.util.List;
import java.util.Set;

/** Merchants, on the storage SPI. */
public final class DefaultMerchantService implements MerchantService {
  private static final String SUBJECT = "merchant";
  private static final int MAX_NAME = 200;

  private final GuardedBooks guarded;

  public DefaultMerchantService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public List<Merchant> find(String text, int limit) {
    if (limit < 1 || limit > 1000) {
      throw new ValidationException("limit", "is not between 1 and 1000.", "Maybe ask for 50.");
    }
    return guarded.read(
        Permission.READ, books -> books.merchants().search(MerchantNames.key(text), limit));
  }

  @Override
  public Merchant get(MerchantId id) {
    return guarded.read(Permission.READ, books -> merchant(books, id));
  }

  @Override
  public Merchant rename(MerchantId id, String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > MAX_NAME) {
      throw new ValidationException(
          "name",
          "has %d characters; it must have 1 to %d.".formatted(stripped.length(), MAX_NAME),
          "Maybe use the name on the receipt.");
    }
    return guarded.change(
        Permission.WRITE,
        Operation.call("merchants.rename", id, name)
            .returning(
                merchant -> merchant.id().toString(),
                (books, text) -> merchant(books, MerchantId.parse(text))),
        unit -> {
          Merchant before = merchant(unit.books(), id);
          String key = MerchantNames.key(stripped);
          MerchantId other = unit.books().merchants().byKeys(Set.of(key)).get(key);
          if (other != null && !other.equals(id)) {
            throw new ConflictException(
                "Merchant %s has this name already. Maybe merge the two.".formatted(other));
          }
          return unit.edit(
              SUBJECT,
              id,
              before,
              new Merchant(id, stripped, key, before.version()),
              Merchant::nextVersion,
              unit.books().merchants()::update);
        });
  }

  @Override
  public void merge(MerchantId from, MerchantId into) {
    if (from.equals(into)) {
      throw new ValidationException(
          "into", "is the merchant itself.", "Maybe choose another merchant.");
    }
    Operation<Boolean> merge = Operation.call("merchants.merge", from, into).done();
    if (guarded.earlier(Permission.WRITE, merge).isPresent()) {
      return;
    }
    guarded.read(Permission.WRITE, books -> List.of(merchant(books, from), merchant(books, into)));
    // The transactions move a few hundred at a time. A merge that is interrupted is finished by
    // merging again.
    TransactionFilter ofFrom = TransactionFilter.all().merchants(Set.of(from));
    move(ofFrom, into);
    move(ofFrom.with(TransactionFlag.DELETED), into);
    guarded.change(
        Permission.WRITE,
        merge,
        unit -> {
          Merchant gone = merchant(unit.books(), from);
          unit.books().merchants().merge(from, into);
          unit.deleted(SUBJECT, from, gone);
          return true;
        });
  }

  private void move(TransactionFilter filter, MerchantId into) {
    new Sweep(guarded, filter, Progress.NONE)
        .run(
            (unit, transactions) ->
                transactions.stream()
                    .map(one -> Outcome.of(one.withMerchant(into, one.merchantSource())))
                    .toList());
  }

  private static Merchant merchant(Books books, MerchantId id) {
    return books.merchants().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }
}
