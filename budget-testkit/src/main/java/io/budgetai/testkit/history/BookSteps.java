package io.budgetai.testkit.history;

import io.budgetai.OperationId;
import io.budgetai.UserId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.Merchant;
import io.budgetai.category.NewCategory;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with the frame of their books, and what time and computers do to it. */
final class BookSteps {
  private BookSteps() {}

  record OpenAccount(
      String name, AccountKind kind, String currency, long opening, LocalDate day, boolean onBudget)
      implements Step {
    @Override
    public Object in(Home home) {
      Account opened =
          home.books()
              .accounts()
              .open(new NewAccount(name, kind, Money.ofMinor(opening, currency), day, onBudget));
      home.accounts.add(opened.id());
      return opened;
    }
  }

  record EditAccount(
      int which, String name, long opening, boolean onBudget, boolean closed, boolean stale)
      implements Step {
    @Override
    public Object in(Home home) {
      Account stored = home.books().accounts().get(home.accounts.get(which));
      return home.books()
          .accounts()
          .update(
              new Account(
                  stored.id(),
                  name,
                  stored.kind(),
                  Money.ofMinor(opening, stored.currency()),
                  stored.openedOn(),
                  onBudget,
                  closed,
                  stored.version() - (stale ? 1 : 0)));
    }
  }

  /**
   * Creates a category.
   *
   * @param parent negative for a root
   */
  record CreateCategory(int parent, String name, CategoryKind kind) implements Step {
    @Override
    public Object in(Home home) {
      Category made =
          home.books().categories().create(new NewCategory(home.category(parent), name, kind));
      home.categories.add(made.id());
      return made;
    }
  }

  /** Gives a category another name and place, or archives it. */
  record EditCategory(int which, int parent, String name, boolean archived, boolean stale)
      implements Step {
    @Override
    public Object in(Home home) {
      Category stored = home.books().categories().tree().get(home.categories.get(which));
      return home.books()
          .categories()
          .update(
              new Category(
                  stored.id(),
                  home.category(parent),
                  name,
                  stored.kind(),
                  stored.code(),
                  archived,
                  stored.version() - (stale ? 1 : 0)));
    }
  }

  /**
   * Merges a category into another.
   *
   * @param into counted among those of the same kind
   */
  record MergeCategories(int from, int into) implements Step {
    @Override
    public Object in(Home home) {
      CategoryTree tree = home.books().categories().tree();
      Category gone = tree.get(home.categories.get(from));
      Known<CategoryId> alike = new Known<>(home.categories.get(Known.UNKNOWN));
      home.categories.all().stream()
          .filter(id -> tree.branch(id).contains(id) && tree.get(id).kind() == gone.kind())
          .filter(id -> !id.equals(gone.id()))
          .forEach(alike::add);
      home.books().categories().merge(gone.id(), alike.get(into));
      return List.copyOf(home.books().categories().tree().all());
    }
  }

  record RenameMerchant(int which, String name) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().merchants().rename(home.merchants.get(which), name);
    }
  }

  record MergeMerchants(int from, int into) implements Step {
    @Override
    public Object in(Home home) {
      home.books().merchants().merge(home.merchants.get(from), home.merchants.get(into));
      return home.books().merchants().find("", 100).stream().map(Merchant::id).toList();
    }
  }

  record PutRates(List<ExchangeRate> rates) implements Step {
    @Override
    public Object in(Home home) {
      home.books().rates().put(rates);
      return rates.size();
    }
  }

  /** Gives the household other settings, among them another zone and so another day. */
  record Settle(String name, ZoneId zone, DayOfWeek firstDay, boolean stale) implements Step {
    @Override
    public Object in(Home home) {
      WorkspaceInfo info = home.books().info();
      return home.books()
          .update(
              info.version() - (stale ? 1 : 0),
              info.settings().withName(name).withZone(zone).withFirstDayOfWeek(firstDay));
    }
  }

  /** Takes somebody in, gives them another role, or without a role sees them off. */
  record Share(int who, @Nullable Role role) implements Step {
    @Override
    public Object in(Home home) {
      UserId user = new UserId(new UUID(0x7000L, Long.MIN_VALUE | who + 2));
      var members = home.books().members();
      boolean there = members.list().stream().anyMatch(member -> member.user().equals(user));
      if (role == null) {
        members.remove(user);
        return members.list();
      }
      return there ? members.changeRole(user, role) : members.add(user, role);
    }
  }

  /** Lets time pass. */
  record Wait(Duration time) implements Step {
    @Override
    public Object in(Home home) {
      home.pass(time);
      return home.books().today();
    }
  }

  /** Puts the library together anew over the same storage. */
  record Restart() implements Step {
    @Override
    public Object in(Home home) {
      home.restart();
      return home.books().info();
    }
  }

  /** Makes a change twice with one operation id, as a caller does that lost the first answer. */
  record AskTwice(long operation, Step change) implements Step {
    @Override
    public Object in(Home home) {
      OperationId id = new OperationId(new UUID(operation << 16 | 0x7000L, Long.MIN_VALUE));
      return List.of(
          Objects.requireNonNull(home.carrying(id, change)),
          Objects.requireNonNull(home.carrying(id, change)));
    }
  }
}
