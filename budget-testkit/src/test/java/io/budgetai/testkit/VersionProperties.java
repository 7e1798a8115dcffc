package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ConflictException;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.Goal;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionQuery;
import java.net.URI;
import java.util.Comparator;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class VersionProperties {

  /** Things that people edit, each with all ways to change it from a version. */
  enum Thing {
    TRANSACTION {
      @Override
      void change(Workspace home, int way, long off) {
        Transaction stored = home.expenses().get(found(home));
        long version = stored.version() + off;
        switch (way % 4) {
          case 0 -> home.expenses().edit(stored.id(), version, TransactionEdit.none().note("x"));
          case 1 -> home.expenses().delete(stored.id(), version);
          case 2 -> home.expenses().attach(stored.id(), version, NOTE);
          default -> home.expenses().detach(stored.id(), version, 0);
        }
      }

      @Override
      void edit(Workspace home, String word) {
        Transaction stored = home.expenses().get(found(home));
        home.expenses().edit(stored.id(), stored.version(), TransactionEdit.none().note(word));
      }

      private TransactionId found(Workspace home) {
        return home.expenses()
            .search(TransactionQuery.of(TransactionFilter.all()))
            .items()
            .get(0)
            .id();
      }
    },

    ACCOUNT {
      @Override
      void change(Workspace home, int way, long off) {
        home.accounts().update(edited(home, "Purse", off));
      }

      @Override
      void edit(Workspace home, String word) {
        home.accounts().update(edited(home, word, 0));
      }

      private Account edited(Workspace home, String name, long off) {
        Account a =
            home.accounts().list().stream().min(Comparator.comparing(Account::id)).orElseThrow();
        return new Account(
            a.id(),
            name,
            a.kind(),
            a.openingBalance(),
            a.openedOn(),
            a.onBudget(),
            a.closed(),
            a.version() + off);
      }
    },

    CATEGORY {
      @Override
      void change(Workspace home, int way, long off) {
        home.categories().update(edited(home, "Elsewhere", off));
      }

      @Override
      void edit(Workspace home, String word) {
        home.categories().update(edited(home, word, 0));
      }

      private Category edited(Workspace home, String name, long off) {
        Category c =
            home.categories().tree().all().stream()
                .filter(one -> one.code() == null && one.parent() == null)
                .min(Comparator.comparing(Category::id))
                .orElseThrow();
        return new Category(
            c.id(), c.parent(), name, c.kind(), c.code(), c.archived(), c.version() + off);
      }
    },

    RULE {
      @Override
      void change(Workspace home, int way, long off) {
        Rule stored = home.categorization().rules().get(0);
        if (way % 2 == 0) {
          home.categorization().update(edited(stored, "Else", off));
        } else {
          home.categorization().delete(stored.id(), stored.version() + off);
        }
      }

      @Override
      void edit(Workspace home, String word) {
        home.categorization().update(edited(home.categorization().rules().get(0), word, 0));
      }

      private Rule edited(Rule r, String name, long off) {
        return new Rule(
            r.id(),
            name,
            r.position(),
            r.enabled(),
            r.match(),
            r.conditions(),
            r.actions(),
            r.stop(),
            r.version() + off);
      }
    },

    RECURRING {
      @Override
      void change(Workspace home, int way, long off) {
        Recurring stored = home.recurring().list().get(0);
        if (way % 2 == 0) {
          home.recurring().update(edited(stored, "Else", off));
        } else {
          home.recurring().delete(stored.id(), stored.version() + off);
        }
      }

      @Override
      void edit(Workspace home, String word) {
        home.recurring().update(edited(home.recurring().list().get(0), word, 0));
      }

      private Recurring edited(Recurring r, String name, long off) {
        return new Recurring(
            r.id(),
            name,
            r.template(),
            r.recurrence(),
            r.active(),
            r.materializedThrough(),
            r.version() + off);
      }
    },

    BUDGET {
      @Override
      void change(Workspace home, int way, long off) {
        Budget stored = home.budgets().list().get(0);
        BudgetId id = stored.id();
        switch (way % 3) {
          case 0 -> home.budgets().update(edited(stored, "Else", off));
          case 1 -> home.budgets().archive(id, stored.version() + off);
          default -> home.budgets().delete(id, stored.version() + off);
        }
      }

      @Override
      void edit(Workspace home, String word) {
        home.budgets().update(edited(home.budgets().list().get(0), word, 0));
      }

      private Budget edited(Budget b, String name, long off) {
        return new Budget(
            b.id(),
            name,
            b.currency(),
            b.period(),
            b.scope(),
            b.rollover(),
            b.cap(),
            b.envelope(),
            b.start(),
            b.end(),
            b.allocations(),
            b.adjustments(),
            b.thresholds(),
            b.archived(),
            b.version() + off);
      }
    },

    GOAL {
      @Override
      void change(Workspace home, int way, long off) {
        Goal stored = home.budgets().goals().get(0);
        if (way % 2 == 0) {
          home.budgets().updateGoal(edited(stored, "Else", off));
        } else {
          home.budgets().archiveGoal(stored.id(), stored.version() + off);
        }
      }

      @Override
      void edit(Workspace home, String word) {
        home.budgets().updateGoal(edited(home.budgets().goals().get(0), word, 0));
      }

      private Goal edited(Goal g, String name, long off) {
        return new Goal(
            g.id(),
            name,
            g.target(),
            g.saved(),
            g.start(),
            g.by(),
            g.archived(),
            g.version() + off);
      }
    },

    WORKSPACE {
      @Override
      void change(Workspace home, int way, long off) {
        home.update(home.info().version() + off, home.info().settings().withName("Else"));
      }

      @Override
      void edit(Workspace home, String word) {
        home.update(home.info().version(), home.info().settings().withName(word));
      }
    };

    private static final Attachment NOTE =
        new Attachment("note.txt", "text/plain", URI.create("file:/n"), 1);

    /** Changes the thing in one of several ways, from a version that is this far from the stored one. */
    abstract void change(Workspace home, int way, long off);

    /** Gives the thing another word, from its stored version. */
    abstract void edit(Workspace home, String word);
  }

  @Property(tries = 1000)
  @Label(
      "A change from any version but the stored one is a conflict, and changes and tells nothing")
  void staleVersionsAreRefused(
      @ForAll Thing thing,
      @ForAll @IntRange(min = 0, max = 11) int way,
      @ForAll @IntRange(min = 0, max = 3) int edits,
      @ForAll @LongRange(min = -4, max = 4) long off) {
    try (Household home = furnished()) {
      for (int i = 0; i < edits; i++) {
        thing.edit(home.home, "Word " + i);
      }
      String before = home.dump();
      int told = home.told.size();
      long wrong = off == 0 ? -1 : off;

      assertThatThrownBy(() -> thing.change(home.home, way, wrong))
          .isInstanceOf(ConflictException.class);

      assertThat(home.dump()).isEqualTo(before);
      assertThat(home.told).hasSize(told);
      thing.edit(home.home, "Word at last");
      assertThat(home.dump()).isNotEqualTo(before);
    }
  }

  @Property(tries = 1000)
  @Label("36 Money: no phantom audit entries: the same word again leaves no entry of an update")
  void noPhantoms36(@ForAll Thing thing, @ForAll @IntRange(min = 1, max = 4) int times) {
    try (Household home = furnished()) {
      thing.edit(home.home, "The word");
      long entries = home.auditHead().sequence();

      for (int i = 0; i < times; i++) {
        thing.edit(home.home, "The word");
      }

      assertThat(home.auditHead().sequence()).isEqualTo(entries);
      for (AuditEntry entry : home.home.audit().find(AuditQuery.newest())) {
        if (entry.action() == AuditAction.UPDATE) {
          assertThat(entry.changes())
              .isNotEmpty()
              .noneMatch(change -> Objects.equals(change.before(), change.after()));
        }
      }
    }
  }

  private static Household furnished() {
    Household home = new Household();
    home.record(home.bakery().attach(Thing.NOTE));
    home.home
        .categorization()
        .create(NewRule.named("Bread").whenTextContains("bread").thenCategory(home.groceries.id()));
    home.home
        .recurring()
        .create(
            new NewRecurring(
                "Rent", home.bakery(), Recurrence.of(Household.TODAY, new Frequency.Daily())));
    home.home.budgets().create(NewBudget.monthly("Food", "400.00", "EUR"));
    home.home.budgets().createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
    return home;
  }
}
