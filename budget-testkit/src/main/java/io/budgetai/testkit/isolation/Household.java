package io.budgetai.testkit.isolation;

import io.budgetai.Actor;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceSettings;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.MerchantId;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;

/** The books of an invented household in a workspace of its own: three accounts, and a few categories beside the default. */
final class Household {
  static final LocalDate TODAY = LocalDate.of(2024, 5, 15);

  final Library library;
  final Actor owner = newActor();
  final Workspace home;
  final Account giro;
  final Account cash;
  final Account dollars;
  final Category groceries;
  final Category household;

  Household(Library library) {
    this.library = library;
    home =
        library.budget.createWorkspace(
            owner, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
    giro = home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
    cash = home.accounts().open(NewAccount.of("Cash", AccountKind.CASH, "EUR"));
    dollars = home.accounts().open(NewAccount.of("Dollars", AccountKind.CASH, "USD"));
    groceries = home.categories().create(NewCategory.root("Market", CategoryKind.EXPENSE));
    household = home.categories().create(NewCategory.root("Hearth", CategoryKind.EXPENSE));
  }

  /** Somebody whom no workspace knows yet. */
  static Actor newActor() {
    return new Actor(new UserId(Library.newId()));
  }

  WorkspaceId id() {
    return home.id();
  }

  /** Lets somebody in, and returns the workspace as that member holds it. */
  Workspace join(Actor actor, Role role) {
    home.members().add(actor.user(), role);
    return library.budget.workspace(actor, id());
  }

  NewTransaction bakery() {
    return NewTransaction.expense("12.40", "EUR").in(giro.id()).on(TODAY).at("Bakery");
  }

  NewTransaction refund() {
    return NewTransaction.income("2.40", "EUR").in(giro.id()).on(TODAY).at("Bakery");
  }

  Transaction record(NewTransaction request) {
    return home.expenses().record(request);
  }

  /** Records a transaction, and returns its merchant. */
  MerchantId merchant(NewTransaction request) {
    return Objects.requireNonNull(record(request).merchant());
  }

  /** Everything in the books, as text. */
  String text() {
    return library.storage.read(id(), BooksText::whole);
  }

  /** Everything in the books but the events that are still to be forgotten. */
  String textWithoutOutbox() {
    return library.storage.read(id(), BooksText::withoutOutbox);
  }
}
