package plumbline.snapshot;

import java.lang.reflect.Constructor;
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
  static final String DECIMAL = "-?(0|[1-9][0-9]*)(\\.[0-9]+)?";

  private static final int MOST_LISTS_OF_A_LINE = 2;

  private RecordJson() {}

  /** A value that does not fit the record; the message says where and why. */
  static final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final String where;
    private final String what;

    Unfit(String what) {
      this("", what);
    }

    private Unfit(String where, String what) {
      super(where.isEmpty() ? "the whole " + what : "`" + where + "` " + what);
      this.where = where;
      this.what = what;
    }

    /** The same, told from one step further out: a key, or a place in a list. */
    Unfit in(String step) {
      boolean apart = !where.isEmpty() && !where.startsWith("[");
      return new Unfit(step + (apart ? "." : "") + where, what);
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

  /** How a record is read; asking the class each time would take most of the time. */
  private record Layout(List<String> keys, List<Type> types, Constructor<?> constructor) {

    static Layout of(Class<?> record) {
      List<RecordComponent> components = List.of(record.getRecordComponents());
      try {
        return new Layout(
            components.stream().map(component -> snake(component.getName())).toList(),
            components.stream().map(RecordComponent::getGenericType).toList(),
            record.getDeclaredConstructor(
                components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new)));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
  }

  private static final ClassValue<Layout> LAYOUTS =
      new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> record) {
          return Layout.of(record);
        }
      };

  /**
   * The record that an object tells. Keys that the record does not know are passed over: a later
   * version of the program may have written them.
   */
  static <R extends Record> R read(Class<R> type, Json json) throws Unfit {
    if (!(json instanceof Json.Members members)) {
      throw new Unfit("is no object");
    }
    Layout layout = LAYOUTS.get(type);
    Object[] values = new Object[layout.keys.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = member(layout.types.get(i), members.byKey(), layout.keys.get(i));
    }
    try {
      return type.cast(layout.constructor.newInstance(values));
    } catch (InvocationTargetException refused) {
      throw new Unfit("does not hold together");
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Object member(Type type, Map<String, Json> byKey, String key) throws Unfit {
    Json found = byKey.get(key);
    if (found == null) {
      if (raw(type) == Optional.class) {
        return Optional.empty();
      } else if (isList(type)) {
        return List.of();
      }
      throw new Unfit("is missing").in(key);
    }
    try {
      return readValue(type, found);
    } catch (Unfit unfit) {
      throw unfit.in(key);
    }
  }

  private static Object readValue(Type type, Json json) throws Unfit {
    if (raw(type) == Optional.class) {
      return json instanceof Json.Nothing
          ? Optional.empty()
          : Optional.of(readValue(argument(type), json));
    } else if (isList(type)) {
      return readList(argument(type), json);
    } else if (raw(type).isRecord()) {
      return read(raw(type).asSubclass(Record.class), json);
    }
    return readPlain(raw(type), json);
  }

  private static List<Object> readList(Type item, Json json) throws Unfit {
    if (!(json instanceof Json.Items items)) {
      throw new Unfit("is no list");
    }
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < items.items().size(); i++) {
      try {
        list.add(readValue(item, items.items().get(i)));
      } catch (Unfit unfit) {
        throw unfit.in("[" + i + "]");
      }
    }
    return list;
  }

  private static Object readPlain(Class<?> type, Json json) throws Unfit {
    if (type == boolean.class && json instanceof Json.Truth truth) {
      return truth.holds();
    } else if ((type == int.class || type == long.class) && json instanceof Json.Digits digits) {
      return whole(type, digits.number());
    } else if (json instanceof Json.Text text) {
      return ofText(type, text.text());
    }
    throw new Unfit("is not of the kind that stands there");
  }

  private static Object whole(Class<?> type, BigDecimal number) throws Unfit {
    try {
      return type == int.class ? (Object) number.intValueExact() : number.longValueExact();
    } catch (ArithmeticException fraction) {
      throw new Unfit("is no whole number, or too large");
    }
  }

  private static Object ofText(Class<?> type, String text) throws Unfit {
    if (type == String.class) {
      return text;
    } else if (type == BigDecimal.class && isDecimal(text)) {
      return new BigDecimal(text);
    } else if (type.isEnum()) {
      return constant(type, text);
    }
    try {
      if (type == LocalDate.class) {
        return LocalDate.parse(text);
      } else if (type == Instant.class) {
        return Instant.parse(text);
      }
    } catch (DateTimeException malformed) {
      throw new Unfit("is no date or time: " + text);
    }
    throw new Unfit("is not of the kind that stands there");
  }

  private static Object constant(Class<?> type, String text) throws Unfit {
    return Arrays.stream(Objects.requireNonNull(type.getEnumConstants()))
        .filter(constant -> word((Enum<?>) constant).equals(text))
        .findFirst()
        .map(Object.class::cast)
        .orElseThrow(() -> new Unfit("cannot be \"" + text + "\""));
  }

  /** Whether a text is a decimal as we write it, without asking for a pattern each time. */
  private static boolean isDecimal(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    boolean zeros = end - start > 1 && text.charAt(start) == '0';
    return !zeros
        && isDigits(text, start, end)
        && (point < 0 || isDigits(text, end + 1, text.length()));
  }

  private static boolean isDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }
}
