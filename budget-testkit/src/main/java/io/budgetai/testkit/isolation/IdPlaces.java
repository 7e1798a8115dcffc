package io.budgetai.testkit.isolation;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds ids in the arguments of a call, however deep in records and lists: where there can be some, by the types that the
 * method declares, and where there are some, in an example.
 */
final class IdPlaces {
  private static final String OURS = "io.budgetai";

  /**
   * An id in the arguments of a call.
   *
   * @param path where it is, the same for every example: the argument, and the components of records that lead to it
   * @param type what kind of id it is; {@link UUID} and {@link String} for ids without a type of their own
   * @param with the call with another id in this place; throws what the records in between throw
   */
  record Place(String path, Class<?> type, Function<Object, Invocation> with) {}

  private final List<Place> places = new ArrayList<>();

  private IdPlaces() {}

  /** The ids in the arguments of a call. */
  static List<Place> in(Invocation call) {
    IdPlaces found = new IdPlaces();
    for (int i = 0; i < call.arguments().length; i++) {
      int argument = i;
      found.look(call.arguments()[i], argument(i), value -> call.with(argument, value));
    }
    return found.places;
  }

  /** Every path by which a method can be given an id. */
  static Set<String> declaredBy(Method method) {
    Set<String> paths = new TreeSet<>();
    Type[] types = method.getGenericParameterTypes();
    for (int i = 0; i < types.length; i++) {
      declared(types[i], argument(i), paths, new HashSet<>());
    }
    return paths;
  }

  private static String argument(int index) {
    return "argument " + (index + 1);
  }

  private static String within(String path, RecordComponent component) {
    return "%s, %s.%s"
        .formatted(path, component.getDeclaringRecord().getSimpleName(), component.getName());
  }

  private void look(@Nullable Object value, String path, Function<Object, Invocation> rebuild) {
    if (value == null) {
      return;
    }
    if (isId(value.getClass()) || isIdText(value)) {
      places.add(new Place(path, value.getClass(), rebuild));
    } else if (isOurRecord(value.getClass())) {
      lookIntoRecord(value, path, rebuild);
    } else if (value instanceof Collection<?> several) {
      lookIntoCollection(several, path, rebuild);
    }
  }

  private void lookIntoRecord(Object whole, String path, Function<Object, Invocation> rebuild) {
    RecordComponent[] components = whole.getClass().getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = value(components[i], whole);
    }
    for (int i = 0; i < components.length; i++) {
      int component = i;
      look(
          values[i],
          within(path, components[i]),
          value -> {
            @Nullable Object[] others = values.clone();
            others[component] = value;
            return rebuild.apply(make(whole.getClass(), others));
          });
    }
  }

  private void lookIntoCollection(
      Collection<?> several, String path, Function<Object, Invocation> rebuild) {
    List<Object> elements = new ArrayList<>(several);
    for (int i = 0; i < elements.size(); i++) {
      int element = i;
      look(
          elements.get(i),
          path,
          value -> {
            List<Object> others = new ArrayList<>(elements);
            others.set(element, value);
            return rebuild.apply(several instanceof Set<?> ? new LinkedHashSet<>(others) : others);
          });
    }
  }

  private static void declared(Type type, String path, Set<String> paths, Set<Class<?>> around) {
    if (type instanceof ParameterizedType generic) {
      for (Type argument : generic.getActualTypeArguments()) {
        declared(argument, path, paths, around);
      }
    } else if (type instanceof Class<?> plain) {
      if (isId(plain)) {
        paths.add(path);
      } else if (isOurRecord(plain) && around.add(plain)) {
        for (RecordComponent component : plain.getRecordComponents()) {
          declared(component.getGenericType(), within(path, component), paths, around);
        }
        around.remove(plain);
      } else if (plain.isSealed() && plain.getName().startsWith(OURS)) {
        for (Class<?> kind : plain.getPermittedSubclasses()) {
          declared(kind, path, paths, around);
        }
      }
    }
  }

  private static boolean isOurRecord(Class<?> type) {
    return type.isRecord()
        && Modifier.isPublic(type.getModifiers())
        && type.getName().startsWith(OURS);
  }

  /** Typed ids are records of one UUID. */
  private static boolean isId(Class<?> type) {
    return type == UUID.class
        || isOurRecord(type)
            && type.getRecordComponents().length == 1
            && type.getRecordComponents()[0].getType() == UUID.class;
  }

  private static boolean isIdText(Object value) {
    return value instanceof String text
        && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  private static @Nullable Object value(RecordComponent component, Object whole) {
    try {
      return component.getAccessor().invoke(whole);
    } catch (InvocationTargetException e) {
      throw Invocation.rethrown(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(Class<?> type, @Nullable Object[] values) {
    try {
      Class<?>[] types = new Class<?>[values.length];
      for (int i = 0; i < types.length; i++) {
        types[i] = type.getRecordComponents()[i].getType();
      }
      Constructor<?> canonical = type.getDeclaredConstructor(types);
      return canonical.newInstance(values);
    } catch (InvocationTargetException e) {
      throw Invocation.rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
