package plumbline.diff;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import plumbline.charter.Id;
import plumbline.charter.Markdown;
import plumbline.charter.Origin;
import plumbline.charter.PersonId;
import plumbline.charter.Weight;

/** What the records of a charter consist of, by the customs told in the charter package. */
final class Components {

  /** What a record consists of: the keys of its mapping, if it is one, and its place. */
  private record Made(List<RecordComponent> keys, Optional<RecordComponent> origin) {}

  /** Asking a class for its components makes them anew each time. */
  private static final ClassValue<Made> MADE =
      new ClassValue<>() {
        @Override
        protected Made computeValue(Class<?> type) {
          List<RecordComponent> all = List.of(type.getRecordComponents());
          return new Made(
              all.stream().filter(component -> component.getType() != Origin.class).toList(),
              all.stream().filter(one -> one.getType() == Origin.class).findFirst());
        }
      };

  private static final Map<RecordComponent, String> KEYS = new ConcurrentHashMap<>();
  private static final Map<RecordComponent, Boolean> HOLD_ENTITIES = new ConcurrentHashMap<>();

  private Components() {}

  /** Those that are keys of the YAML. */
  static List<RecordComponent> keys(Record record) {
    return MADE.get(record.getClass()).keys;
  }

  /** What stands under a key that not every record has; absent where it is not of that type. */
  static <T> Optional<T> value(Record record, String key, Class<T> type) {
    for (RecordComponent component : keys(record)) {
      if (component.getName().equals(key)) {
        return Optional.of(value(record, component)).filter(type::isInstance).map(type::cast);
      }
    }
    return Optional.empty();
  }

  static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }

  /** Every record that is a mapping of the YAML has one. */
  static Origin origin(Record record) {
    return MADE.get(record.getClass())
        .origin
        .map(component -> (Origin) value(record, component))
        .orElseThrow(() -> new IllegalStateException("without origin: " + record.getClass()));
  }

  /** Whether it is a mapping of the YAML, and no value such as an amount. */
  static boolean isMapping(Object value) {
    return value instanceof Record record && MADE.get(record.getClass()).origin.isPresent();
  }

  /** Whether what stands under a key are entities, which are told on their own. */
  static boolean holdsEntities(RecordComponent component) {
    return HOLD_ENTITIES.computeIfAbsent(
        component,
        key ->
            Stream.concat(Stream.of(key.getType()), arguments(key.getGenericType()))
                .anyMatch(Components::isEntity));
  }

  private static Stream<Class<?>> arguments(Type type) {
    return type instanceof ParameterizedType parameterized
        ? Arrays.stream(parameterized.getActualTypeArguments())
            .filter(Class.class::isInstance)
            .map(argument -> (Class<?>) argument)
        : Stream.of();
  }

  private static boolean isEntity(Class<?> type) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(
                component ->
                    component.getName().equals("id")
                        && Id.class.isAssignableFrom(component.getType()));
  }

  /** A mapping as the list of what it says, also within a list; other values as they are. */
  static Object told(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Components::told).toList();
    } else if (!isMapping(value)) {
      return value;
    }
    Record record = (Record) value;
    return keys(record).stream()
        .map(key -> value(record, key))
        .flatMap(part -> part instanceof Optional<?> optional ? optional.stream() : Stream.of(part))
        .filter(part -> !(part instanceof List<?> list && list.isEmpty()))
        .map(Components::told)
        .toList();
  }

  /** {@code notPrimarily} as it is written: {@code not_primarily}. */
  static String key(RecordComponent component) {
    return KEYS.computeIfAbsent(
        component, key -> key.getName().replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT));
  }

  /** What a change of it weighs, where what it stands in does not weigh less. */
  static Weight weight(RecordComponent component, Weight within) {
    Weight.Of stated = component.getAnnotation(Weight.Of.class);
    Weight own = stated == null ? usual(component) : stated.value();
    return own.compareTo(within) >= 0 || stated != null ? own : within;
  }

  /** What the coming or going of a whole record weighs. */
  static Weight weight(Record record) {
    Weight.Of stated = record.getClass().getAnnotation(Weight.Of.class);
    return stated == null ? Weight.MEANING : stated.value();
  }

  private static Weight usual(RecordComponent component) {
    String type = component.getGenericType().getTypeName();
    if (type.contains(Markdown.class.getName())) {
      return Weight.WORDING;
    }
    return type.contains(PersonId.class.getName()) ? Weight.RESPONSIBILITY : Weight.MEANING;
  }
}
