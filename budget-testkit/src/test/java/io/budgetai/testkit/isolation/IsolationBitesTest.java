package io.budgetai.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.access.Member;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountService;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.money.ExchangeRate;
import io.budgetai.storage.Books;
import io.budgetai.storage.Register;
import io.budgetai.storage.Storage;
import io.budgetai.storage.WorkspaceStore;
import io.budgetai.testkit.ForwardingStorage;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.isolation.Matrix.Door;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

@DisplayName("the matrix of isolation bites")
class IsolationBitesTest {
  private static final Set<String> OF_ACCOUNTS =
      new TreeSet<>(
          Calls.methods(Workspace.class).keySet().stream()
              .filter(name -> name.startsWith("AccountService."))
              .toList());

  /** The tests that are red, each with what it says. */
  private static Map<String, String> red(Stream<DynamicTest> tests, String names) {
    Map<String, String> red = new TreeMap<>();
    tests
        .filter(test -> test.getDisplayName().startsWith(names))
        .forEach(
            test -> {
              try {
                test.getExecutable().execute();
              } catch (AssertionError caught) {
                red.put(test.getDisplayName(), String.valueOf(caught.getMessage()));
              } catch (Throwable fault) {
                throw new IllegalStateException(test.getDisplayName(), fault);
              }
            });
    return red;
  }

  @Test
  @DisplayName("without a defect nothing is red")
  void withoutDefect() {
    Matrix whole = matrix(new InMemoryStorage());
    assertThat(red(whole.outsiders(), "AccountService.")).isEmpty();
    assertThat(red(whole.foreignIds(), "AccountService.")).isEmpty();
  }

  @Test
  @DisplayName("one method whose guard is switched off is red, and no other")
  void oneUnguardedMethod() {
    Map<WorkspaceId, Workspace> owners = new HashMap<>();
    Door ajar =
        (budget, actor, id) -> {
          Workspace guarded = budget.workspace(actor, id);
          // Whoever is first at this door is an owner still, and lets somebody in who stays one.
          Workspace unguarded = owners.computeIfAbsent(id, none -> unguarded(budget, guarded));
          AccountService accounts =
              bent(
                  AccountService.class,
                  guarded.accounts(),
                  "balances",
                  (method, arguments) -> unguarded.accounts().balances(Household.TODAY));
          return bent(Workspace.class, guarded, "accounts", (method, arguments) -> accounts);
        };

    assertThat(red(new Matrix(new InMemoryStorage(), ajar).outsiders(), "AccountService."))
        .hasEntrySatisfying(
            "AccountService.balances(LocalDate)",
            said -> assertThat(said).contains("[a member of another workspace]"))
        .hasSize(1);
  }

  private static Workspace unguarded(BudgetAi budget, Workspace asOwner) {
    Actor inside = Household.newActor();
    asOwner.members().add(inside.user(), Role.OWNER);
    return budget.workspace(inside, asOwner.id());
  }

  @Test
  @DisplayName("a guard that lets everybody in is red in every method")
  void noGuard() {
    Storage open =
        bentBooks(
            (workspace, books) ->
                workspaceWith(
                    books, user -> Optional.of(new Member(user, Role.OWNER, Instant.EPOCH, 1))));

    assertThat(red(matrix(open).outsiders(), "AccountService."))
        .containsOnlyKeys(OF_ACCOUNTS)
        .allSatisfy((name, said) -> assertThat(said).contains("[a member of another workspace]"));
  }

  @Test
  @DisplayName("roles that are remembered are red, because a removed member still holds one")
  void rememberedRoles() {
    Map<List<Object>, Optional<Member>> remembered = new HashMap<>();
    Storage stale =
        bentBooks(
            (workspace, books) ->
                workspaceWith(
                    books,
                    user -> {
                      Optional<Member> now = books.workspace().member(user);
                      return now.isEmpty()
                          ? remembered.getOrDefault(List.of(workspace, user), now)
                          : remembered.computeIfAbsent(List.of(workspace, user), none -> now);
                    }));

    assertThat(red(matrix(stale).outsiders(), "AccountService."))
        .containsOnlyKeys(OF_ACCOUNTS)
        .allSatisfy((name, said) -> assertThat(said).contains("[a member of another workspace]"));
  }

  @Test
  @DisplayName("a refusal that leaves a trace is red")
  void refusalLeavesTrace() {
    Storage tracing =
        new ForwardingStorage(new InMemoryStorage()) {
          @Override
          public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
            try {
              return super.write(workspace, work);
            } catch (RuntimeException refused) {
              ExchangeRate trace = ExchangeRate.of("EUR", "USD", Household.TODAY, "1.5");
              super.write(
                  workspace,
                  books -> {
                    books.rates().put(List.of(trace));
                    return true;
                  });
              throw refused;
            }
          }
        };

    assertThat(red(matrix(tracing).outsiders(), "AccountService."))
        .containsOnlyKeys("AccountService.open(NewAccount)", "AccountService.update(Account)")
        .allSatisfy((name, said) -> assertThat(said).contains("[the books]"));
  }

  @Test
  @DisplayName("an account of a neighbor that is found is red wherever its id can be put")
  void leakedAccount() {
    Map<Object, Account> everybodys = new HashMap<>();
    Storage leaking =
        bentBooks(
            (workspace, books) -> {
              books.accounts().all().forEach(account -> everybodys.put(account.id(), account));
              Register<AccountId, Account> accounts =
                  bent(
                      Register.class,
                      books.accounts(),
                      "find",
                      (method, ids) -> Optional.ofNullable(everybodys.get(ids[0])));
              return bent(Books.class, books, "accounts", (method, none) -> accounts);
            });

    assertThat(red(matrix(leaking).foreignIds(), "AccountService."))
        .containsKeys(
            "AccountService.get(AccountId)", "AccountService.balance(AccountId, LocalDate)")
        .allSatisfy((name, said) -> assertThat(said).contains("[argument 1"));
  }

  @Test
  @DisplayName(
      "a category of a neighbor that is not checked is red in every request that names one")
  void leakedCategory() {
    Map<CategoryId, Category> everybodys = new HashMap<>();
    Storage leaking =
        bentBooks(
            (workspace, books) -> {
              Register<CategoryId, Category> categories =
                  bent(
                      Register.class,
                      books.categories(),
                      "all",
                      (method, none) -> {
                        books.categories().all().forEach(one -> everybodys.put(one.id(), one));
                        return new ArrayList<>(everybodys.values());
                      });
              return bent(Books.class, books, "categories", (method, none) -> categories);
            });

    assertThat(red(matrix(leaking).foreignIds(), "ExpenseService.record"))
        .containsKeys("ExpenseService.record(NewTransaction)", "ExpenseService.recordAll(List)")
        .allSatisfy((name, said) -> assertThat(said).contains("ategory]"));
  }

  /** A service that nobody has given an example. */
  interface ForgottenService {
    void forget(AccountId account, List<Nested> more);

    /** Has an id where it is easily missed. */
    record Nested(Optional<String> text, Set<CategoryId> categories) {}
  }

  /** A workspace that hands it out. */
  interface Forgetful extends Workspace {
    ForgottenService forgotten();
  }

  @Test
  @DisplayName("a method without an example is missed, and so is each place for an id")
  void forgottenMethod() {
    Map<String, ?> methods = Calls.methods(Forgetful.class);
    Set<String> missed = new TreeSet<>(methods.keySet());
    missed.removeAll(Matrix.CALLS.all().keySet());

    assertThat(missed).containsExactly("ForgottenService.forget(AccountId, List)");
    assertThat(IdPlaces.declaredBy(Calls.methods(Forgetful.class).get(missed.iterator().next())))
        .containsExactly("argument 1", "argument 2, Nested.categories");
  }

  private static Matrix matrix(Storage storage) {
    return new Matrix(storage, BudgetAi::workspace);
  }

  private static Storage bentBooks(BiFunction<WorkspaceId, Books, Books> bend) {
    return new ForwardingStorage(new InMemoryStorage()) {
      @Override
      public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
        return super.read(workspace, books -> work.apply(bend.apply(workspace, books)));
      }

      @Override
      public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
        return super.write(workspace, books -> work.apply(bend.apply(workspace, books)));
      }
    };
  }

  private static Books workspaceWith(Books books, Function<UserId, Optional<Member>> member) {
    WorkspaceStore store =
        bent(
            WorkspaceStore.class,
            books.workspace(),
            "member",
            (method, users) -> member.apply((UserId) users[0]));
    return bent(Books.class, books, "workspace", (method, none) -> store);
  }

  /** The same, but for what one method answers. */
  private static <T> T bent(
      Class<? super T> type, T straight, String name, BiFunction<String, Object[], Object> answer) {
    Object proxy =
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              if (method.getName().equals(name)) {
                return answer.apply(name, arguments);
              }
              try {
                return method.invoke(straight, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
    @SuppressWarnings("unchecked")
    T same = (T) proxy;
    return same;
  }
}
