package io.budgetai.testkit.isolation;

import io.budgetai.Workspace;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an example calls: a method of a workspace or of one of its services, and the arguments.
 *
 * @param service the method of the workspace that hands the service out; {@code null} for a method of the workspace itself
 */
record Invocation(@Nullable Method service, Method method, @Nullable Object[] arguments) {

  /** Carries what was called out of the example, which is not done. */
  private static final class Called extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Invocation invocation;

    private Called(Invocation invocation) {
      super(null, null, false, false);
      this.invocation = invocation;
    }
  }

  /** Finds out what an example calls first, without doing it. */
  static Invocation of(Function<Workspace, @Nullable Object> example) {
    try {
      var unused = example.apply(watched(Workspace.class, null));
    } catch (Called called) {
      return called.invocation;
    }
    throw new IllegalStateException("The example calls nothing. Maybe let it use its workspace.");
  }

  private static <T> T watched(Class<T> type, @Nullable Method service) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (service == null && Calls.handsOut(method)) {
                return watched(method.getReturnType(), method);
              }
              throw new Called(
                  new Invocation(service, method, arguments == null ? new Object[0] : arguments));
            }));
  }

  Invocation with(int argument, @Nullable Object value) {
    @Nullable Object[] others = arguments.clone();
    others[argument] = value;
    return new Invocation(service, method, others);
  }

  /** Does the call on a workspace. */
  @Nullable Object on(Workspace workspace) {
    return invoke(method, service == null ? workspace : invoke(service, workspace), arguments);
  }

  private static @Nullable Object invoke(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw rethrown(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a method threw, as it was thrown. */
  static RuntimeException rethrown(InvocationTargetException e) {
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return e.getCause() instanceof RuntimeException refused
        ? refused
        : new IllegalStateException(e.getCause());
  }
}
