package io.budgetai.imports.internal;

import io.budgetai.Progress;
import io.budgetai.account.Account;
import io.budgetai.calendar.CivilDates;
import io.budgetai.imports.BadRows;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A statement of which everything is known that must be known to read it. */
record Statement(
    StatementReader reader,
    StatementSource source,
    StatementOptions options,
    StatementLayout layout,
    Account account,
    BadRows badRows) {

  /** Long enough for any storage: the limit of time is for the reading alone. */
  private static final Duration UNHURRIED = Duration.ofDays(365);

  StatementRows read(DigestedSource bytes, Progress progress) {
    return reader.read(bytes, layout, options, progress);
  }

  /** Reads once more, with all the time that storing the rows takes. */
  StatementRows readSlowly(DigestedSource bytes, Progress progress) {
    StatementOptions unhurried = options.withLimits(options.limits().withMaxTime(UNHURRIED));
    return reader.read(bytes, layout, unhurried, progress);
  }

  DigestedSource digested() {
    return new DigestedSource(source, options.limits().maxBytes());
  }

  /** What tells this reading of the bytes from others; part of the digest. */
  String reading() {
    return "\n" + reader.format() + "\n" + layout.toText();
  }

  /** Why a row cannot go into the account; {@code null} when it can. */
  @Nullable RowProblem problem(StatementRow row) {
    if (!row.amount().currency().equals(account.currency())) {
      return new RowProblem(
          row.line(),
          "currency",
          "The amount is in %s, and the account in %s."
              .formatted(row.amount().currency(), account.currency()),
          "Maybe import this file into an account in %s.".formatted(row.amount().currency()));
    }
    if (!CivilDates.contains(row.date())) {
      return new RowProblem(
          row.line(),
          "date",
          "The date is in the year %d; dates run from 0001-01-01 to 9999-12-31."
              .formatted(row.date().getYear()),
          "Maybe dates are written in another order than the layout says.");
    }
    Money original = row.originalAmount();
    if (original != null && original.signum() * row.amount().signum() < 0) {
      return new RowProblem(
          row.line(),
          "original-amount",
          "The original amount has another sign than the amount.",
          "Maybe leave that column out of the layout.");
    }
    return null;
  }
}
