package plumbline.reader;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records of values by the names of their components. */
final class Records {

  private Records() {}

  /** What a record is made of; asking a class for it makes it anew each time. */
  private record Make(List<RecordComponent> components, Constructor<?> constructor) {}

  private static final ClassValue<Make> MAKES =
      new ClassValue<>() {
        @Override
        protected Make computeValue(Class<?> type) {
          RecordComponent[] components = type.getRecordComponents();
          Class<?>[] types =
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
          return new Make(List.of(components), constructor(type, types));
        }
      };

  /**
   * A record; components without a value become empty optionals or lists.
   *
   * @param values those of optional components not yet wrapped
   */
  static <T extends Record> T make(Class<T> type, Map<String, Object> values) {
    Make make = MAKES.get(type);
    Object[] arguments = new Object[make.components.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = argument(make.components.get(i), values);
    }
    return type.cast(made(make.constructor, arguments));
  }

  /** An object of a public constructor that takes these types. */
  static <T> T make(Class<T> type, Class<?>[] types, Object[] arguments) {
    return type.cast(made(constructor(type, types), arguments));
  }

  private static Constructor<?> constructor(Class<?> type, Class<?>[] types) {
    try {
      return type.getDeclaredConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private static Object made(Constructor<?> constructor, Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("refused by " + constructor, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make by " + constructor, e);
    }
  }

  private static Object argument(RecordComponent component, Map<String, Object> values) {
    Object value = values.get(component.getName());
    if (component.getType() == Optional.class) {
      return Optional.ofNullable(value);
    } else if (component.getType() == List.class) {
      return value == null ? List.of() : value;
    } else if (value == null) {
      throw new IllegalStateException("no value for " + component);
    }
    return value;
  }
}
