package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.budget.EnvelopeStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budget budget envelopes}. */
@Command(
    name = "envelopes",
    description = "Shows the envelope plan: what is in envelopes, and what is to be budgeted.",
    sortOptions = false)
final class EnvelopeCommand extends BooksCommand {
  @Option(names = "--on", paramLabel = "DATE", description = "A day of the period.")
  private @Nullable LocalDate day;

  @Option(names = "--hold", paramLabel = "AMOUNT", description = "Holds money for the next period.")
  private @Nullable String hold;

  EnvelopeCommand(BudgetCommand root) {
    super(root);
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    LocalDate when = day == null ? home.today() : day;
    if (hold != null) {
      String currency = home.info().settings().currency().getCurrencyCode();
      home.budgets().hold(when, Amounts.parse(hold, currency));
    }
    EnvelopeStatus status = home.budgets().envelopes(when);
    return new EnvelopeOverview(
        status.period().first(),
        status.period().last(),
        status.toBudget(),
        status.held(),
        status.inflow(),
        status.outside(),
        status.total(),
        status.envelopes().stream().map(Overviews::standing).toList(),
        home.accounts().list().stream()
            .filter(each -> status.leftOut().contains(each.id()))
            .map(Account::name)
            .toList());
  }
}
