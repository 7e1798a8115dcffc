package io.budgetai.categorization.internal;

import io.budgetai.NotFoundException;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.categorization.CategorizationService;
import io.budgetai.categorization.Explanation;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.categorization.RulePreview;
import io.budgetai.categorization.RuleSet;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import io.budgetai.expense.internal.RuleApplication;
import io.budgetai.expense.internal.Sweep;
import io.budgetai.storage.Books;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules, on the storage SPI. */
public final class DefaultCategorizationService implements CategorizationService {
  private static final String SUBJECT = "rule";
  private static final int CHUNK = 500;
  private static final int MOST_SHOWN = 1000;

  private final GuardedBooks guarded;

  public DefaultCategorizationService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public List<Rule> rules() {
    return guarded.read(Permission.READ, DefaultCategorizationService::inOrder);
  }

  @Override
  public Rule create(NewRule request) {
    Requests.valid(request);
    return guarded.change(
        Permission.WRITE,
        remembered("rules.create", request),
        unit -> {
          Rule rule =
              RuleChecks.checked(
                  unit.books(),
                  rule(request, new RuleId(unit.newId()), inOrder(unit.books()).size()));
          unit.books().rules().insert(rule);
          unit.created(SUBJECT, rule.id(), rule);
          return rule;
        });
  }

  @Override
  public Rule update(Rule edited) {
    Requests.valid(
        new NewRule(
            edited.name(), edited.match(), edited.conditions(), edited.actions(), edited.stop()));
    return guarded.change(
        Permission.WRITE,
        remembered("rules.update", edited),
        unit -> {
          Rule before = find(unit.books(), edited.id());
          Rule after =
              RuleChecks.checked(
                  unit.books(),
                  new Rule(
                      before.id(),
                      edited.name().strip(),
                      before.position(),
                      edited.enabled(),
                      edited.match(),
                      edited.conditions(),
                      edited.actions(),
                      edited.stop(),
                      edited.version()));
          return unit.edit(
              SUBJECT, after.id(), before, after, Rule::nextVersion, unit.books().rules()::update);
        });
  }

  @Override
  public void delete(RuleId id, long version) {
    guarded.change(
        Permission.WRITE,
        Operation.call("rules.delete", id, version).done(),
        unit -> {
          Rule gone = find(unit.books(), id);
          unit.books().rules().delete(id, version);
          unit.deleted(SUBJECT, id, gone);
          return true;
        });
  }

  @Override
  public List<Rule> reorder(List<RuleId> order) {
    return guarded.change(
        Permission.WRITE,
        Operation.call("rules.reorder", order)
            .returning(rules -> "", (books, text) -> inOrder(books)),
        unit -> {
          Map<RuleId, Rule> rules = new HashMap<>();
          inOrder(unit.books()).forEach(rule -> rules.put(rule.id(), rule));
          if (order.size() != rules.size() || !rules.keySet().equals(new HashSet<>(order))) {
            throw new ValidationException(
                "order",
                "does not name each of the %d rules once.".formatted(rules.size()),
                "Maybe list the rules again and reorder that list.");
          }
          for (int position = 0; position < order.size(); position++) {
            Rule before = Objects.requireNonNull(rules.get(order.get(position)));
            unit.edit(
                SUBJECT,
                before.id(),
                before,
                before.withPosition(position),
                Rule::nextVersion,
                unit.books().rules()::update);
          }
          return inOrder(unit.books());
        });
  }

  @Override
  public RulePreview preview(TransactionFilter filter, int limit) {
    return preview(filter, limit, null);
  }

  @Override
  public RulePreview preview(NewRule candidate, TransactionFilter filter, int limit) {
    return preview(filter, limit, Requests.valid(candidate));
  }

  private RulePreview preview(TransactionFilter filter, int limit, @Nullable NewRule candidate) {
    if (limit < 0 || limit > MOST_SHOWN) {
      throw new ValidationException(
          "limit", "is not between 0 and %d.".formatted(MOST_SHOWN), "Maybe ask for 50.");
    }
    return guarded.read(
        Permission.READ,
        books -> {
          List<Rule> rules = new ArrayList<>(inOrder(books));
          if (candidate != null) {
            rules.add(
                RuleChecks.checked(
                    books, rule(candidate, new RuleId(guarded.newId()), rules.size())));
          }
          RuleApplication application =
              new RuleApplication(books, RuleSet.of(rules), guarded::newId);
          return preview(books, application, filter, limit);
        });
  }

  private static RulePreview preview(
      Books books, RuleApplication application, TransactionFilter filter, int limit) {
    TransactionFilter exact = withChildren(books, filter);
    List<RulePreview.Change> changes = new ArrayList<>();
    long examined = 0;
    long changing = 0;
    Cursor after = null;
    List<Transaction> chunk;
    do {
      chunk = books.transactions().search(exact, TransactionSort.OLDEST_FIRST, after, CHUNK);
      List<Transaction> applied = application.apply(chunk);
      for (int i = 0; i < chunk.size(); i++) {
        if (!applied.get(i).equals(chunk.get(i))) {
          changing++;
          if (changes.size() < limit) {
            changes.add(new RulePreview.Change(chunk.get(i), applied.get(i)));
          }
        }
      }
      examined += chunk.size();
      if (!chunk.isEmpty()) {
        after = Cursor.behind(chunk.get(chunk.size() - 1), TransactionSort.OLDEST_FIRST);
      }
    } while (chunk.size() == CHUNK);
    return new RulePreview(examined, changing, changes);
  }

  @Override
  public BulkResult apply(TransactionFilter filter, Progress progress) {
    return new Sweep(guarded, filter, progress)
        .run(
            (unit, transactions) -> {
              RuleApplication application =
                  new RuleApplication(unit.books(), RuleSet.of(inOrder(unit.books())), unit::newId);
              List<Sweep.Outcome> outcomes =
                  application.apply(transactions).stream().map(Sweep.Outcome::of).toList();
              application.insertUnborn(unit);
              return outcomes;
            });
  }

  @Override
  public Explanation explain(TransactionId id) {
    return guarded.read(
        Permission.READ,
        books -> {
          Transaction transaction =
              books
                  .transactions()
                  .find(id)
                  .orElseThrow(() -> new NotFoundException("transaction", id));
          List<Rule> rules = inOrder(books);
          RuleSet ready = RuleSet.of(rules);
          RuleSet.Subject subject =
              new RuleApplication(books, ready, guarded::newId).subjectOf(transaction);
          boolean whole = transaction.splits().size() == 1;
          Split first = transaction.splits().get(0);
          Source source = whole ? first.categorySource() : null;
          Rule decidedBy =
              rules.stream()
                  .filter(rule -> whole && rule.id().equals(first.rule()))
                  .findFirst()
                  .orElse(null);
          return new Explanation(
              id,
              source,
              decidedBy,
              ready.explain(
                  subject,
                  !whole || source == Source.USER,
                  transaction.merchantSource() == Source.USER));
        });
  }

  private static TransactionFilter withChildren(Books books, TransactionFilter filter) {
    return filter.withBranches(() -> new CategoryTree(books.categories().all()));
  }

  private static Rule rule(NewRule request, RuleId id, int position) {
    return new Rule(
        id,
        request.name().strip(),
        position,
        true,
        request.match(),
        request.conditions(),
        request.actions(),
        request.stop(),
        1);
  }

  private static List<Rule> inOrder(Books books) {
    return books.rules().all().stream()
        .sorted(Comparator.comparingInt(Rule::position).thenComparing(Rule::id))
        .toList();
  }

  private static Rule find(Books books, RuleId id) {
    return books.rules().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }

  private static Operation<Rule> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(rule -> rule.id().toString(), (books, text) -> find(books, RuleId.parse(text)));
  }
}
