package io.budgetai.testkit.isolation;

import io.budgetai.Workspace;
import io.budgetai.access.Permission;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One example of each method that a workspace and its services offer, for tests of what holds for all of them; and further
 * ones, where one example cannot have an id in every place where there can be one.
 */
final class Calls {
  /** They read and change nothing: the id of the handle itself, and the same handle with an operation id. */
  private static final Set<String> NEEDS_NO_EXAMPLE =
      Set.of("Workspace.id()", "Workspace.operation(OperationId)");

  /** Says what to call, after the owner has prepared the household. */
  @FunctionalInterface
  interface Preparation extends Function<Household, Function<Workspace, @Nullable Object>> {}

  /**
   * One example.
   *
   * @param permission what the method needs
   * @param takesId whether it changes the books at once, and so takes an operation id
   */
  record Call(Permission permission, boolean takesId, Preparation preparation) {}

  private final Map<String, Call> calls = new TreeMap<>();
  private final Map<String, List<Preparation>> further = new TreeMap<>();

  Calls() {
    for (Examples group :
        List.of(
            new BookExamples(),
            new TransactionExamples(),
            new RuleExamples(),
            new BudgetExamples())) {
      calls.putAll(group.calls);
      further.putAll(group.further);
    }
  }

  /** The first example of each method, by its name. */
  Map<String, Call> all() {
    return calls;
  }

  /** Every example of a method; together they have an id in each place where there can be one. */
  List<Preparation> examples(String name) {
    List<Preparation> examples = new ArrayList<>();
    Call first = calls.get(name);
    if (first != null) {
      examples.add(first.preparation());
    }
    examples.addAll(further.getOrDefault(name, List.of()));
    return examples;
  }

  /** The methods that need an example: all that a handle and the services that it hands out offer, by their names. */
  static Map<String, Method> methods(Class<? extends Workspace> handle) {
    Map<String, Method> methods = new TreeMap<>();
    for (Method method : handle.getMethods()) {
      if (handsOut(method)) {
        for (Method inner : method.getReturnType().getMethods()) {
          methods.put(name(inner), inner);
        }
      } else if (!NEEDS_NO_EXAMPLE.contains(name(method))) {
        methods.put(name(method), method);
      }
    }
    return methods;
  }

  /** Whether a method of a workspace hands out a service. */
  static boolean handsOut(Method method) {
    Class<?> type = method.getReturnType();
    return method.getDeclaringClass() != Object.class
        && type.isInterface()
        && type.getSimpleName().endsWith("Service");
  }

  static String name(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }
}
