package io.budgetai.expense.internal;

import io.budgetai.ValidationException;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.categorization.RuleSet;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.MerchantId;
import io.budgetai.category.MerchantNames;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Tags;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Turns requests into transactions within one unit of work: checked as a whole, with their merchants, judged by the rules.
 * Reads accounts, categories and rules once, however many requests there are.
 */
public final class Drafts {
  private final UnitOfWork unit;
  private final CategoryTree tree;
  private final RequestChecks checks;
  private final RuleSet rules;

  public Drafts(UnitOfWork unit) {
    this.unit = unit;
    this.tree = new CategoryTree(unit.books().categories().all());
    this.checks = new RequestChecks(unit.books().accounts().all(), tree);
    this.rules = RuleSet.of(unit.books().rules().all());
  }

  /**
   * Drafts transactions, lets the rules judge them, and stores the merchants that they name for the
   * first time; the transactions themselves are not stored yet.
   *
   * @param source who says what the requests say
   * @throws ValidationException with every violation of every request; nothing was stored then
   */
  public List<Transaction> draft(List<NewTransaction> requests, Source source) {
    boolean several = requests.size() > 1;
    return draft(
        requests, source, new Violations(), i -> several ? "transactions[" + i + "]." : "");
  }

  /**
   * Drafts transactions that are parts of a larger request.
   *
   * @param violations what is wrong with the larger request
   * @param place goes before the place of each violation of the request at an index
   */
  List<Transaction> draft(
      List<NewTransaction> requests,
      Source source,
      Violations violations,
      IntFunction<String> place) {
    List<RequestChecks.Checked> checked = new ArrayList<>(requests.size());
    for (int i = 0; i < requests.size(); i++) {
      violations.within(place.apply(i));
      RequestChecks.Checked one = checks.check(requests.get(i), violations);
      if (one != null) {
        checked.add(one);
      }
    }
    violations.throwIfAny();
    MerchantBook merchants = new MerchantBook(unit.books(), unit::newId);
    List<String> names = checked.stream().map(one -> merchant(one.request())).toList();
    merchants.lookUp(names);
    List<Transaction> plain = new ArrayList<>(checked.size());
    for (int i = 0; i < checked.size(); i++) {
      plain.add(draft(checked.get(i), merchants.of(names.get(i)), source));
    }
    List<Transaction> drafts = new RuleApplication(rules, tree, merchants).apply(plain);
    insertUnborn(unit, merchants);
    return drafts;
  }

  /** Stores merchants that came into being. */
  static void insertUnborn(UnitOfWork unit, MerchantBook merchants) {
    var unborn = merchants.takeUnborn();
    if (!unborn.isEmpty()) {
      unit.books().merchants().insert(unborn);
      unborn.forEach(merchant -> unit.created("merchant", merchant.id(), merchant));
    }
  }

  /** What requests are checked by. */
  RequestChecks checks() {
    return checks;
  }

  CategoryTree tree() {
    return tree;
  }

  /** The merchant's name as the request says it, or as the bank text lets guess. */
  private static String merchant(NewTransaction request) {
    String named = request.merchant();
    return named == null || named.isBlank() ? MerchantNames.display(request.description()) : named;
  }

  /** The transaction as the request alone describes it, before rules are asked. */
  private Transaction draft(
      RequestChecks.Checked checked, @Nullable MerchantId merchant, Source source) {
    NewTransaction request = checked.request();
    boolean named = request.merchant() != null && !request.merchant().isBlank();
    return new Transaction(
        new TransactionId(unit.newId()),
        checked.account().id(),
        checked.date(),
        request.amount(),
        request.originalAmount(),
        request.description(),
        merchant,
        merchant == null ? null : named ? source : Source.PROVIDER,
        emptyToNull(request.note()),
        request.pending(),
        splits(checked, source),
        null,
        null,
        request.attachments(),
        unit.now(),
        null,
        1);
  }

  private List<Split> splits(RequestChecks.Checked checked, Source source) {
    NewTransaction request = checked.request();
    List<NewSplit> parts =
        request.splits().isEmpty()
            ? List.of(NewSplit.of(request.amount(), request.category()))
            : request.splits();
    return parts.stream().map(part -> split(part, checked.tags(), source)).toList();
  }

  /** A part as a request describes it. */
  Split split(NewSplit part, Set<String> tagsOfAll, Source source) {
    return new Split(
        part.amount(),
        kind(part.category(), part.amount()),
        part.category(),
        part.category() == null ? null : source,
        null,
        emptyToNull(part.note()),
        RequestChecks.union(tagsOfAll, Tags.normalize("tags", part.tags())));
  }

  private TransactionKind kind(@Nullable CategoryId id, Money amount) {
    Category category = id == null ? null : tree.get(id);
    return Kinds.kind(false, false, category, amount);
  }

  static @Nullable String emptyToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
