package io.budgetai.testkit.isolation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.budgetai.AccessDeniedException;
import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.NotFoundException;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceSettings;
import io.budgetai.access.Permission;
import io.budgetai.access.Role;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.isolation.Calls.Call;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may call what: every role and every method, against the policy that stands in {@code policy.txt}. */
class AccessPolicyTest {
  private static final Policy POLICY = Policy.read();
  private static final Library LIBRARY = new Library(new InMemoryStorage());

  /** What roles hold and methods need, as the file says. */
  private record Policy(Map<Role, Set<Permission>> roles, Map<String, Permission> methods) {

    static Policy read() {
      Policy policy = new Policy(new EnumMap<>(Role.class), new TreeMap<>());
      lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(policy::add);
      return policy;
    }

    private static Stream<String> lines() {
      try (InputStream file =
          Objects.requireNonNull(AccessPolicyTest.class.getResourceAsStream("policy.txt"))) {
        return new String(file.readAllBytes(), UTF_8).lines();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void add(String line) {
      String[] sides = line.split(" needs | may ", 2);
      if (line.contains(" needs ")) {
        methods.put(sides[0], Permission.valueOf(sides[1]));
      } else {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        Stream.of(sides[1].split(" ")).map(Permission::valueOf).forEach(held::add);
        roles.put(Role.valueOf(sides[0]), held);
      }
    }

    boolean lets(Role role, String method) {
      return roles.get(role).contains(methods.get(method));
    }
  }

  @Test
  @DisplayName("the policy names every role and every method, and none that is not there")
  void policyIsWhole() {
    assertThat(POLICY.roles()).containsOnlyKeys(Role.values());
    assertThat(POLICY.methods()).containsOnlyKeys(Calls.methods(Workspace.class).keySet());
    Matrix.CALLS
        .all()
        .forEach(
            (name, call) ->
                assertThat(call.permission()).as(name).isEqualTo(POLICY.methods().get(name)));
  }

  @TestFactory
  @DisplayName("a role that the policy lets may, one that it does not changes nothing")
  Stream<DynamicTest> roles() {
    return Matrix.CALLS.all().entrySet().stream()
        .map(
            named ->
                dynamicTest(
                    named.getKey(),
                    () -> {
                      for (Role role : Role.values()) {
                        check(named.getValue(), role, POLICY.lets(role, named.getKey()));
                      }
                    }));
  }

  private static void check(Call call, Role role, boolean may) {
    Household home = new Household(LIBRARY);
    Workspace theirs = home.join(Household.newActor(), role);
    Function<Workspace, ?> action = call.preparation().apply(home);
    if (may) {
      assertThatCode(() -> action.apply(theirs)).as(role.name()).doesNotThrowAnyException();
    } else {
      String before = home.text();
      assertThatThrownBy(() -> action.apply(theirs))
          .as(role.name())
          .isExactlyInstanceOf(AccessDeniedException.class);
      assertThat(home.text()).as(role.name()).isEqualTo(before);
    }
  }

  @Test
  @DisplayName("whoever may not share may still leave")
  void leaving() {
    for (Role role : Role.values()) {
      Household home = new Household(LIBRARY);
      Actor member = Household.newActor();
      Workspace theirs = home.join(member, role);
      theirs.members().remove(member.user());
      assertThatThrownBy(theirs::info).isInstanceOf(NotFoundException.class);
    }
  }

  @Test
  @DisplayName("the library's own doors are three, and lead nobody into a workspace of others")
  void doors() {
    assertThat(Arrays.stream(BudgetAi.class.getMethods()).filter(AccessPolicyTest::takesActor))
        .extracting(Method::getName)
        .containsExactlyInAnyOrder("createWorkspace", "workspace", "workspaces");
    Household home = new Household(LIBRARY);
    Actor stranger = Household.newActor();
    String before = home.text();

    assertThatThrownBy(() -> LIBRARY.budget.workspace(stranger, home.id()))
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage(new NotFoundException("workspace", home.id()).getMessage());
    WorkspaceId nothing = new WorkspaceId(Neighbor.NOTHING);
    assertThatThrownBy(() -> LIBRARY.budget.workspace(stranger, nothing))
        .isExactlyInstanceOf(NotFoundException.class)
        .hasMessage(new NotFoundException("workspace", nothing).getMessage());
    assertThat(LIBRARY.budget.workspaces(stranger)).isEmpty();
    Workspace own =
        LIBRARY.budget.createWorkspace(
            stranger, WorkspaceSettings.personal("Own", "EUR", ZoneOffset.UTC));
    assertThat(LIBRARY.budget.workspaces(stranger))
        .extracting(WorkspaceInfo::id)
        .containsExactly(own.id());
    assertThat(home.text()).isEqualTo(before);
  }

  private static boolean takesActor(Method method) {
    return List.of(method.getParameterTypes()).contains(Actor.class);
  }

  @Test
  @DisplayName("nobody in particular cannot ask, and the nil user is a stranger like any other")
  void nobody() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Actor(null));
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(null));
    Household home = new Household(LIBRARY);
    Actor nil = new Actor(new UserId(new UUID(0, 0)));
    assertThatThrownBy(() -> LIBRARY.budget.workspace(nil, home.id()))
        .isExactlyInstanceOf(NotFoundException.class);
    assertThat(LIBRARY.budget.workspaces(nil)).isEmpty();
  }
}
