package plumbline.reader;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes records of values by the names of their components. */
final class Records {

  private Records() {}

  /**
   * A record; components without a value become empty optionals or lists.
   *
   * @param values those of optional components not yet wrapped
   */
  static <T extends Record> T make(Class<T> type, Map<String, Object> values) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments =
        Arrays.stream(components).map(component -> argument(component, values)).toArray();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return make(type, types, arguments);
  }

  /** An object of a public constructor that takes these types. */
  static <T> T make(Class<T> type, Class<?>[] types, Object[] arguments) {
    try {
      return type.getDeclaredConstructor(types).newInstance(arguments);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("refused by " + type, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
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
