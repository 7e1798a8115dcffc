package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Source;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class EditProperties {
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * What an edit says, without ids; {@code null} is not said.
   *
   * @param category 0 groceries, 1 household, 2 salary, 3 none
   */
  record Said(
      @Nullable Integer category,
      @Nullable String merchant,
      @Nullable String note,
      @Nullable Integer days,
      @Nullable Boolean pending,
      Set<String> addTags,
      Set<String> removeTags,
      @Nullable Long cents) {

    TransactionEdit of(Household home) {
      TransactionEdit edit =
          TransactionEdit.none()
              .addTags(addTags.toArray(String[]::new))
              .removeTags(removeTags.toArray(String[]::new));
      if (category != null) {
        edit =
            switch (category) {
              case 0 -> edit.category(home.groceries.id());
              case 1 -> edit.category(home.household.id());
              case 2 -> edit.category(home.salary.id());
              default -> edit.uncategorize();
            };
      }
      edit = merchant == null ? edit : edit.merchant(merchant);
      edit = note == null ? edit : edit.note(note);
      edit = days == null ? edit : edit.date(Household.TODAY.plusDays(days));
      edit = pending == null ? edit : edit.pending(pending);
      return cents == null ? edit : edit.amount(Money.ofMinor(cents, "EUR"));
    }
  }

  @Provide
  Arbitrary<Said> edits() {
    Arbitrary<Set<String>> tags = Arbitraries.of("Trip", "trip", "home", "new").set().ofMaxSize(2);
    return Combinators.combine(
            Arbitraries.integers().between(0, 3).injectNull(0.5),
            Arbitraries.of("", "Bakery", "Tidewater", "  BAKERY ").injectNull(0.5),
            Arbitraries.of("", "n", "m").injectNull(0.5),
            Arbitraries.integers().between(-2, 2).injectNull(0.6),
            Arbitraries.of(true, false).injectNull(0.6),
            tags,
            tags,
            Arbitraries.longs().between(-300, 300).injectNull(0.8))
        .as(Said::new);
  }

  @Property(tries = 1000)
  @Label("A bulk edit is the same single edits, and skips what a single edit would refuse")
  void bulkIsSingles(
      @ForAll @Size(max = 8) List<@IntRange(min = 0, max = 99) Integer> entries,
      @ForAll("edits") Said said,
      @ForAll boolean onlyGiro) {
    try (Household bulk = new Household();
        Household single = new Household()) {
      entries.forEach(entry -> record(bulk, entry));
      entries.forEach(entry -> record(single, entry));

      BulkResult result =
          bulk.home.expenses().editAll(filter(bulk, onlyGiro), said.of(bulk), Progress.NONE);
      int changed = 0;
      int refused = 0;
      for (Transaction one : single.all()) {
        if (one.deleted() || onlyGiro && !one.account().equals(single.giro.id())) {
          continue;
        }
        try {
          Transaction after = single.home.expenses().edit(one.id(), one.version(), said.of(single));
          changed += after.version() == one.version() ? 0 : 1;
        } catch (ValidationException e) {
          refused++;
        }
      }

      assertThat(shape(bulk)).isEqualTo(shape(single));
      assertThat(result.changed()).isEqualTo(changed);
      assertThat(result.skipped()).hasSize(refused);
    }
  }

  @Property(tries = 1000)
  @Label(
      "36 Money: no phantom audit entries: what is said again changes nothing, and each entry of an"
          + " update names what differs")
  void noPhantoms36(
      @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 99) Integer> entries,
      @ForAll("edits") Said said) {
    try (Household home = new Household()) {
      entries.forEach(entry -> record(home, entry));
      home.home.expenses().editAll(TransactionFilter.all(), said.of(home), Progress.NONE);
      String before = home.dump();
      int told = home.told.size();

      for (Transaction one : home.all()) {
        if (!one.deleted()) {
          home.home.expenses().edit(one.id(), one.version(), again(one));
        }
      }

      assertThat(home.dump()).isEqualTo(before);
      assertThat(home.told).hasSize(told);
      for (AuditEntry entry : home.home.audit().find(AuditQuery.newest())) {
        if (entry.action() == AuditAction.UPDATE) {
          assertThat(entry.changes())
              .isNotEmpty()
              .noneMatch(change -> Objects.equals(change.before(), change.after()));
        }
      }
    }
  }

  /** An edit that says what is so already, amounts with another scale. */
  private static TransactionEdit again(Transaction one) {
    TransactionEdit edit =
        TransactionEdit.none()
            .date(one.date())
            .description(one.description())
            .note(one.note() == null ? "" : one.note())
            .pending(one.pending())
            .addTags(commonTags(one).toArray(String[]::new))
            .removeTags("never there");
    String plain = one.amount().amount().stripTrailingZeros().toPlainString();
    edit = one.splits().size() == 1 ? edit.amount(Money.of(plain, "EUR")) : edit;
    boolean users = one.category() != null && one.splits().get(0).categorySource() == Source.USER;
    return users ? edit.category(one.category()) : edit;
  }

  private static Set<String> commonTags(Transaction one) {
    Set<String> common = new HashSet<>(one.tags());
    one.splits().forEach(part -> common.retainAll(part.tags()));
    return common;
  }

  private static TransactionFilter filter(Household home, boolean onlyGiro) {
    return onlyGiro
        ? TransactionFilter.all().accounts(Set.of(home.giro.id()))
        : TransactionFilter.all();
  }

  private static void record(Household home, int entry) {
    Money amount = Money.ofMinor(entry % 3 == 0 ? 200 : -200, "EUR");
    NewTransaction made =
        NewTransaction.of(amount)
            .in(entry % 2 == 0 ? home.giro.id() : home.cash.id())
            .on(Household.TODAY.plusDays(entry % 3))
            .at(entry % 5 == 0 ? "Bakery" : "Hollow")
            .tags("trip");
    if (entry % 4 == 1) {
      Money half = amount.allocateEqually(2).get(0);
      made =
          made.split(NewSplit.of(half, home.groceries.id()))
              .split(NewSplit.of(half, null).tags("home"));
    } else if (entry % 4 == 2) {
      made = made.category(home.groceries.id());
    }
    Transaction recorded = home.record(made);
    if (entry % 9 == 8) {
      home.home.expenses().delete(recorded.id(), recorded.version());
    }
  }

  /** Every transaction, with ids by the order in which they show up. */
  private static List<String> shape(Household home) {
    Map<String, String> places = new HashMap<>();
    List<String> shapes = new ArrayList<>();
    for (Transaction one : home.all()) {
      Matcher ids = ID.matcher(one.toString());
      shapes.add(
          ids.replaceAll(id -> places.computeIfAbsent(id.group(), any -> "#" + places.size())));
    }
    return shapes;
  }
}
