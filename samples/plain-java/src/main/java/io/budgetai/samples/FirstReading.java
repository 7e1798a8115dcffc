package io.budgetai.samples;

import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.StatementBalances;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a statement whose account is not there yet. Nothing is changed, so that a file that is refused leaves no account
 * behind.
 *
 * @param said what the user said of files in a currency
 * @param mapping the layout that the user chose, or {@code null}
 * @param saved the layouts that fit files without being asked for
 */
record FirstReading(
    StatementSource source,
    Function<Currency, StatementOptions> said,
    @Nullable StatementLayout mapping,
    List<StatementLayout> saved) {
  private static final StatementReader READER = new CsvStatementReader();
  private static final int MOST_VIOLATIONS = 100;

  /**
   * What the account must be for its statement.
   *
   * @param opening what it held before the first row, as far as the statement says so; otherwise zero
   */
  record NewStatementAccount(Currency currency, Money opening) {}

  /** What an import would do; nothing can be known already. */
  ImportPreview preview(Currency currency) {
    return new ImportPreview(READER.format(), null, found(currency), Set.of());
  }

  private StatementPreview found(Currency currency) {
    return READER.preview(
        source, said.apply(currency).withKnownLayouts(mapping == null ? saved : List.of(mapping)));
  }

  /**
   * Reads the statement to its end.
   *
   * @param likely the currency of amounts that name none
   * @param skipBadRows whether good rows are enough
   * @throws ValidationException if it leaves something open, cannot be read, or has bad rows
   */
  NewStatementAccount settle(Currency likely, boolean skipBadRows, Progress progress) {
    Settled settled = settle(likely, progress);
    if (!settled.currency().equals(likely)) {
      settled =
          settle(settled.currency(), progress); // as the import will, once there is an account
    }
    if (!skipBadRows && !settled.violations().isEmpty()) {
      throw new ValidationException(settled.violations());
    }
    StatementBalances balances = settled.balances();
    return new NewStatementAccount(
        settled.currency(), balances == null ? Money.zero(settled.currency()) : balances.before());
  }

  private record Settled(
      Currency currency, @Nullable StatementBalances balances, List<Violation> violations) {}

  private Settled settle(Currency likely, Progress progress) {
    try (StatementRows rows = READER.read(source, layout(likely), said.apply(likely), progress)) {
      var seen = new Seen(rows);
      StatementBalances balances = StatementBalances.of(seen).orElse(null);
      List<Violation> violations = new ArrayList<>();
      rows.problems().stream().map(RowProblem::toViolation).forEach(violations::add);
      Currency currency = seen.currency;
      if (currency == null) {
        throw violations.isEmpty() ? nothing() : new ValidationException(first(violations));
      }
      violations.addAll(seen.foreign);
      return new Settled(currency, balances, first(violations));
    }
  }

  private StatementLayout layout(Currency likely) {
    if (mapping != null) {
      return mapping;
    }
    StatementPreview found = found(likely);
    Importing.requireNothingOpen(source, found);
    return found.layout();
  }

  private ValidationException nothing() {
    return new ValidationException(
        source.name(),
        "There is no row in the file that can be read.",
        "Maybe look at it with --preview.");
  }

  private static List<Violation> first(List<Violation> violations) {
    return violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS));
  }

  /** Passes rows on, and remembers the currency of the first and the rows in others. */
  private static final class Seen implements Iterator<StatementRow> {
    private final Iterator<StatementRow> rows;
    private final List<Violation> foreign = new ArrayList<>();
    private @Nullable Currency currency;

    private Seen(Iterator<StatementRow> rows) {
      this.rows = rows;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public StatementRow next() {
      StatementRow row = rows.next();
      Currency own = row.amount().currency();
      if (currency == null) {
        currency = own;
      } else if (!currency.equals(own) && foreign.size() < MOST_VIOLATIONS) {
        foreign.add(
            new Violation(
                "row " + row.line(),
                "The amount is in %s, and the rows above in %s.".formatted(own, currency),
                "Maybe split the file by currency; an account has one."));
      }
      return row;
    }
  }
}
