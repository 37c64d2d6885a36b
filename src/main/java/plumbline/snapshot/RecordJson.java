package plumbline.snapshot;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.json.Json;
import plumbline.json.JsonWriter;

/**
 * Records as JSON objects, and back.
 *
 * <p>Keys are the names of components in {@code snake_case}, in their order. Decimals are strings,
 * so that no reader makes binary numbers of them; dates and instants are ISO 8601, constants lower
 * case words. What is absent and lists that are empty are left out; in a list, what is absent is
 * {@code null}. Records without records in them and with two lists at most stand on one line, as do
 * lists of plain values.
 */
final class RecordJson {

  /** A decimal as it is written: no exponent. */
  static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private static final int MOST_LISTS_OF_A_LINE = 2;

  private RecordJson() {}

  /** A value that does not fit the record; the message says where and why. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    Unfit(String where, String what) {
      super("`" + where + "` " + what);
    }
  }

  /** The key of a component, or the word of a constant. */
  static String snake(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isUpperCase(c) && !out.isEmpty()) {
        out.append('_');
      }
      out.append(Character.toLowerCase(c));
    }
    return out.toString();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  static void write(Record record, JsonWriter json) {
    if (isFlat(record.getClass())) {
      json.beginObjectOnOneLine();
    } else {
      json.beginObject();
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = value(record, component);
      if (!isLeftOut(value)) {
        json.key(snake(component.getName()));
        writeValue(value, json);
      }
    }
    json.endObject();
  }

  private static boolean isLeftOut(Object value) {
    return (value instanceof Optional<?> optional && optional.isEmpty())
        || (value instanceof List<?> list && list.isEmpty());
  }

  private static void writeValue(Object value, JsonWriter json) {
    if (value instanceof Optional<?> optional) {
      if (optional.isEmpty()) {
        json.nullValue();
      } else {
        writeValue(optional.get(), json);
      }
    } else if (value instanceof List<?> list) {
      writeList(list, json);
    } else if (value instanceof Record record) {
      write(record, json);
    } else if (value instanceof BigDecimal number) {
      json.value(number.toPlainString());
    } else if (value instanceof Enum<?> constant) {
      json.value(word(constant));
    } else if (value instanceof Integer || value instanceof Long) {
      json.value(((Number) value).longValue());
    } else if (value instanceof Boolean truth) {
      json.value(truth);
    } else {
      json.value(value.toString());
    }
  }

  private static void writeList(List<?> list, JsonWriter json) {
    if (list.stream().anyMatch(Record.class::isInstance)) {
      json.beginArray();
    } else {
      json.beginArrayOnOneLine();
    }
    list.forEach(item -> writeValue(item, json));
    json.endArray();
  }

  /** Whether a record holds no others, and few lists. */
  private static boolean isFlat(Class<?> record) {
    List<Type> types =
        Arrays.stream(record.getRecordComponents())
            .map(component -> inner(component.getGenericType()))
            .toList();
    return types.stream().noneMatch(type -> raw(isList(type) ? argument(type) : type).isRecord())
        && types.stream().filter(RecordJson::isList).count() <= MOST_LISTS_OF_A_LINE;
  }

  /** What is within an optional; other types as they are. */
  static Type inner(Type type) {
    return raw(type) == Optional.class ? argument(type) : type;
  }

  static boolean isList(Type type) {
    return raw(type) == List.class;
  }

  static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The record that an object tells. Keys that the record does not know are passed over: a later
   * version of the program may have written them.
   */
  static <R extends Record> R read(Class<R> type, Json json, String where) throws Unfit {
    if (!(json instanceof Json.Members members)) {
      throw new Unfit(where, "is no object");
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String key = snake(components[i].getName());
      values[i] = member(components[i].getGenericType(), members.byKey(), key, where);
    }
    return made(type, components, values, where);
  }

  private static <R extends Record> R made(
      Class<R> type, RecordComponent[] components, Object[] values, String where) throws Unfit {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException refused) {
      throw new Unfit(where, "does not hold together");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object member(Type type, Map<String, Json> byKey, String key, String where)
      throws Unfit {
    Json found = byKey.get(key);
    String path = where.isEmpty() ? key : where + "." + key;
    if (found == null) {
      if (raw(type) == Optional.class) {
        return Optional.empty();
      } else if (isList(type)) {
        return List.of();
      }
      throw new Unfit(path, "is missing");
    }
    return readValue(type, found, path);
  }

  private static Object readValue(Type type, Json json, String where) throws Unfit {
    if (raw(type) == Optional.class) {
      return json instanceof Json.Nothing
          ? Optional.empty()
          : Optional.of(readValue(argument(type), json, where));
    } else if (isList(type)) {
      return readList(argument(type), json, where);
    } else if (raw(type).isRecord()) {
      return read(raw(type).asSubclass(Record.class), json, where);
    }
    return readPlain(raw(type), json, where);
  }

  private static List<Object> readList(Type item, Json json, String where) throws Unfit {
    if (!(json instanceof Json.Items items)) {
      throw new Unfit(where, "is no list");
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      list.add(readValue(item, items.items().get(i), where + "[" + i + "]"));
    }
    return list;
  }

  private static Object readPlain(Class<?> type, Json json, String where) throws Unfit {
    if (type == boolean.class && json instanceof Json.Truth truth) {
      return truth.holds();
    } else if ((type == int.class || type == long.class) && json instanceof Json.Digits digits) {
      return whole(type, digits.number(), where);
    } else if (json instanceof Json.Text text) {
      return ofText(type, text.text(), where);
    }
    throw new Unfit(where, "is not of the kind that stands there");
  }

  private static Object whole(Class<?> type, BigDecimal number, String where) throws Unfit {
    try {
      return type == int.class ? (Object) number.intValueExact() : number.longValueExact();
    } catch (ArithmeticException fraction) {
      throw new Unfit(where, "is no whole number, or too large");
    }
  }

  private static Object ofText(Class<?> type, String text, String where) throws Unfit {
    if (type == String.class) {
      return text;
    } else if (type == BigDecimal.class && DECIMAL.matcher(text).matches()) {
      return new BigDecimal(text);
    } else if (type.isEnum()) {
      return constant(type, text, where);
    }
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      } else if (type == Instant.class) {
        return Instant.parse(text);
      }
    } catch (DateTimeException malformed) {
      throw new Unfit(where, "is no date or time: " + text);
    }
    throw new Unfit(where, "is not of the kind that stands there");
  }

  private static Object constant(Class<?> type, String text, String where) throws Unfit {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .filter(constant -> word((Enum<?>) constant).equals(text))
        .findFirst()
        .map(Object.class::cast)
        .orElseThrow(() -> new Unfit(where, "cannot be \"" + text + "\""));
  }
}
