package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Allocation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget budget set}. What is not said of a budget that is there stays as it is. */
@Command(
    name = "set",
    description =
        "Makes a budget, or changes one: its amount from a day on, and what else is said.",
    sortOptions = false)
final class SetBudget extends BooksCommand {
  @Parameters(index = "0", paramLabel = "NAME")
  private String name = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "AMOUNT",
      description = "For each period, such as 400.00, or average for that of three periods.")
  private @Nullable String amount;

  @Option(names = "--template", paramLabel = "HOW", description = BudgetAmounts.FORMS)
  private @Nullable String template;

  @Option(names = "--category", paramLabel = "NAME", description = "Counts it and all below.")
  private List<String> categories = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "Counts what has this tag.")
  private List<String> tags = List.of();

  @Option(names = "--account", paramLabel = "NAME", description = "Counts this account.")
  private List<String> accounts = List.of();

  @Option(names = "--every", paramLabel = "PERIOD", description = BudgetPeriods.FORMS)
  private @Nullable String every;

  @Option(
      names = "--rollover",
      paramLabel = "HOW",
      description = "What becomes of the rest: none, surplus, full, or capped with --cap.")
  private @Nullable Rollover rollover;

  @Option(
      names = "--cap",
      paramLabel = "AMOUNT",
      description = "Carries what is left, at most this much.")
  private @Nullable String cap;

  @Option(
      names = "--envelope",
      description = "Takes part in the envelope plan; all of the rest is carried.")
  private boolean envelope;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      description = "When it begins; of a budget that is there, from when the amount counts.")
  private @Nullable LocalDate from;

  SetBudget(BudgetCommand root) {
    super(root);
  }

  @Override
  Document answer(OpenBooks books) {
    requireAgreement();
    Workspace home = books.workspace();
    LocalDate day = from == null ? home.today() : from;
    BudgetService budgets = home.budgets();
    Budget known =
        budgets.list().stream()
            .filter(each -> each.name().equalsIgnoreCase(name.strip()))
            .findFirst()
            .orElse(null);
    Budget budget =
        known == null ? budgets.create(made(home, day)) : changed(home, budgets, known, day);
    return new BudgetOverview(
        day, home.today(), List.of(Overviews.standing(budgets.status(budget.id(), day))));
  }

  /** Refuses options that say the opposite of each other. */
  private void requireAgreement() {
    if (cap != null && rollover != null && rollover != Rollover.CAPPED) {
      throw new ValidationException(
          "--cap",
          "The rollover %s has no cap.".formatted(Words.of(rollover)),
          "Maybe say --rollover capped, or leave --cap out.");
    }
    if (envelope && (cap != null || (rollover != null && rollover != Rollover.FULL))) {
      throw new ValidationException(
          "--envelope",
          "An envelope keeps all that is left in it: its rollover is full, without a cap.",
          "Maybe leave --rollover and --cap out, or --envelope.");
    }
  }

  private NewBudget made(Workspace home, LocalDate day) {
    String currency = home.info().settings().currency().getCurrencyCode();
    Template amounts =
        BudgetAmounts.parse(amount, template, currency)
            .orElseThrow(
                () ->
                    new ValidationException(
                        "amount",
                        "There is no budget %s yet, and a new one needs an amount.".formatted(name),
                        "Maybe give it behind the name, or say --template."));
    PeriodRule rule = every == null ? PeriodRule.MONTH : BudgetPeriods.parse(every, day);
    BudgetScope scope = scope(home, BudgetScope.all());
    BudgetAmounts.requireHistory(home, amounts, rule, scope, day);
    NewBudget budget =
        NewBudget.of(name, rule, Money.of("0", currency(amounts, currency)))
            .template(amounts)
            .scope(scope)
            .rolling(rolling(amounts))
            .warningAt(80, 100)
            .from(day);
    if (envelope) {
      return budget.asEnvelope();
    }
    return cap == null ? budget : budget.cappedAt(Amounts.parse(cap, currency));
  }

  /** What was said; saving up for a target carries all of the rest. */
  private Rollover rolling(Template amounts) {
    if (rollover != null) {
      return rollover;
    }
    return amounts instanceof Template.UpTo ? Rollover.FULL : Rollover.NONE;
  }

  private static String currency(Template template, String otherwise) {
    if (template instanceof Template.Fixed fixed) {
      return fixed.amount().currency().getCurrencyCode();
    }
    return template instanceof Template.UpTo target
        ? target.target().currency().getCurrencyCode()
        : otherwise;
  }

  private Budget changed(Workspace home, BudgetService budgets, Budget known, LocalDate day) {
    String currency = known.currency().getCurrencyCode();
    Optional<Template> amounts = BudgetAmounts.parse(amount, template, currency);
    requireChangeable(known, amounts.isPresent());
    Budget edited = known.withScope(scope(home, known.scope()));
    if (every != null) {
      edited = edited.withPeriod(BudgetPeriods.parse(every, known.start()));
    }
    if (cap != null) {
      edited = edited.withRollover(Rollover.CAPPED).withCap(Amounts.parse(cap, currency));
    } else if (rollover != null) {
      Money kept = rollover == Rollover.CAPPED ? known.cap() : null;
      edited = edited.withRollover(rollover).withCap(kept);
    }
    if (amounts.isEmpty()) {
      return budgets.update(edited);
    }
    BudgetAmounts.requireHistory(home, amounts.get(), edited.period(), edited.scope(), day);
    if (edited.equals(known)) {
      return budgets.allocate(known.id(), day, amounts.get());
    }
    List<Allocation> allocations = new ArrayList<>(edited.allocations());
    allocations.add(new Allocation(edited.period().periodOf(day).first(), amounts.get()));
    return budgets.update(edited.withAllocations(allocations));
  }

  private void requireChangeable(Budget known, boolean amountSaid) {
    if (envelope && !known.envelope()) {
      throw new ValidationException(
          "--envelope",
          "Budget %s is none, and cannot become one.".formatted(known.name()),
          "Maybe archive it, and make an envelope of another name.");
    }
    if (from != null && !amountSaid) {
      throw new ValidationException(
          "--from",
          "It says from when an amount counts, and no amount is given.",
          "Maybe give the amount too, or leave --from out.");
    }
    boolean nothing =
        !amountSaid
            && categories.isEmpty()
            && tags.isEmpty()
            && accounts.isEmpty()
            && every == null
            && rollover == null
            && cap == null;
    if (nothing) {
      throw new ValidationException(
          "amount",
          "Nothing is said that could change budget %s.".formatted(known.name()),
          "Maybe give an amount.");
    }
  }

  /** What was said to count; each part of which nothing was said is that of {@code before}. */
  private BudgetScope scope(Workspace home, BudgetScope before) {
    return new BudgetScope(
        categories.isEmpty() ? before.categories() : categories(home),
        tags.isEmpty() ? before.tags() : Set.copyOf(tags),
        accounts.isEmpty() ? before.accounts() : accounts(home));
  }

  private Set<CategoryId> categories(Workspace home) {
    CategoryTree tree = home.categories().tree();
    return categories.stream()
        .map(each -> CategoriesCommand.find(tree, each).id())
        .collect(Collectors.toSet());
  }

  private Set<AccountId> accounts(Workspace home) {
    List<Account> all = home.accounts().list();
    return accounts.stream()
        .map(each -> Names.find("account", each, all, Account::name).id())
        .collect(Collectors.toSet());
  }
}
