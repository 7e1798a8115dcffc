package io.budgetai.imports.internal;

import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantNames;
import io.budgetai.expense.NewTransaction;
import io.budgetai.imports.StatementRow;
import io.budgetai.storage.Books;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the rows of a chunk into requests for transactions. */
final class Requested {
  private static final int MAX_DESCRIPTION = 500;

  private final Statement statement;
  private final Map<String, CategoryId> categories;

  private Requested(Statement statement, Map<String, CategoryId> categories) {
    this.statement = statement;
    this.categories = categories;
  }

  static List<NewTransaction> of(Books books, Statement statement, List<StatementRow> rows) {
    boolean hinted = rows.stream().anyMatch(row -> row.categoryHint() != null);
    Map<String, CategoryId> categories =
        hinted ? categoriesByHint(books.categories().all()) : Map.of();
    Requested requested = new Requested(statement, categories);
    return rows.stream().map(requested::request).toList();
  }

  /** Codes, and names that only one category has; archived categories are offered no more. */
  private static Map<String, CategoryId> categoriesByHint(List<Category> categories) {
    Map<String, CategoryId> byHint = new HashMap<>();
    Set<String> ambiguous = new HashSet<>();
    List<Category> offered = categories.stream().filter(one -> !one.archived()).toList();
    for (Category category : offered) {
      if (byHint.putIfAbsent(category.name(), category.id()) != null) {
        ambiguous.add(category.name());
      }
    }
    ambiguous.forEach(byHint::remove);
    for (Category category : offered) {
      if (category.code() != null) {
        byHint.put(category.code(), category.id());
      }
    }
    return byHint;
  }

  private NewTransaction request(StatementRow row) {
    String payee = row.payee() == null ? "" : row.payee();
    String text = row.description().isEmpty() ? payee : row.description();
    return new NewTransaction(
        statement.account().id(),
        row.date(),
        row.amount(),
        row.originalAmount(),
        shortened(text),
        payee.isBlank() ? null : MerchantNames.display(payee),
        category(row.categoryHint()),
        null,
        Set.of(),
        List.of(),
        false,
        List.of());
  }

  private @Nullable CategoryId category(@Nullable String hint) {
    return hint == null ? null : categories.get(hint);
  }

  /** The text within what a transaction holds, without half a character at its end. */
  private static String shortened(String text) {
    if (text.length() <= MAX_DESCRIPTION) {
      return text;
    }
    int end =
        Character.isHighSurrogate(text.charAt(MAX_DESCRIPTION - 1))
            ? MAX_DESCRIPTION - 1
            : MAX_DESCRIPTION;
    return text.substring(0, end);
  }
}
