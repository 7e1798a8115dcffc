package io.budgetai.testkit.isolation;

import io.budgetai.expense.Recurring;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionSort;
import io.budgetai.imports.Import;
import io.budgetai.money.Currencies;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that the books of a workspace hold, as text in which every difference shows. */
final class BooksText {
  /** More than there is of anything in the books of a test. */
  private static final int ALL = 10_000;

  private BooksText() {}

  static String whole(Books books) {
    return withoutOutbox(books) + "\n" + books.outbox().pending(ALL);
  }

  static String withoutOutbox(Books books) {
    List<Recurring> recurring = books.recurring().all();
    List<Import> imports = books.imports().list(null, ALL);
    return Stream.of(
            books.workspace().find(),
            books.workspace().members(),
            books.accounts().all(),
            books.categories().all(),
            books.merchants().search("", ALL),
            transactions(books),
            recurring,
            recurring.stream()
                .map(one -> sorted(books.occurrences().recorded(one.id(), 0)))
                .toList(),
            books.rules().all(),
            books.budgets().all(),
            books.budgetLog().moves(),
            sorted(books.budgetLog().alerts(LocalDate.EPOCH)),
            books.budgetLog().held(),
            books.goals().all(),
            books.budgetLog().contributions(),
            imports,
            imports.stream().map(done -> books.imports().rows(done.id(), 0, ALL)).toList(),
            books.mappings().all(),
            sorted(books.rates().between(List.of(Currencies.of("EUR"), Currencies.of("USD")))),
            books.audit().head(),
            books.audit().chain(0, ALL))
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private static List<Transaction> transactions(Books books) {
    TransactionFilter live = TransactionFilter.all();
    return Stream.of(live, live.with(TransactionFlag.DELETED))
        .flatMap(
            filter ->
                books
                    .transactions()
                    .search(filter, TransactionSort.OLDEST_FIRST, null, ALL)
                    .stream())
        .toList();
  }

  private static List<String> sorted(Collection<?> inNoOrder) {
    return inNoOrder.stream().map(Object::toString).sorted().toList();
  }
}
