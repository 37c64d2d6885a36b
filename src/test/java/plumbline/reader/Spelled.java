package plumbline.reader;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Origin;
import plumbline.charter.Placement;

/** All that a record says as one text, with the places that its own equality leaves out. */
final class Spelled {

  private final StringBuilder out = new StringBuilder();

  private Spelled() {}

  static String of(Object value) {
    Spelled spelled = new Spelled();
    spelled.add(value);
    return spelled.out.toString();
  }

  private void add(Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresentOrElse(this::add, () -> out.append('-'));
    } else if (value instanceof Collection<?> items) {
      out.append('[');
      items.forEach(this::add);
      out.append(']');
    } else if (value instanceof Map<?, ?> map) {
      Map<String, Object> sorted = new TreeMap<>();
      map.forEach((key, one) -> sorted.put(key.toString(), one));
      sorted.forEach((key, one) -> add(key + "=", one));
    } else if (value instanceof Origin || value instanceof Placement) {
      Arrays.stream(value.getClass().getDeclaredFields())
          .filter(field -> !Modifier.isStatic(field.getModifiers()))
          .forEach(field -> add(field.getName() + ":", read(value, field)));
    } else if (value instanceof Record record) {
      out.append(record.getClass().getSimpleName()).append('(');
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        add(component.getName() + ":", read(record, component));
      }
      out.append(')');
    } else {
      out.append(value instanceof int[] numbers ? Arrays.toString(numbers) : value).append(' ');
    }
  }

  private void add(String name, Object value) {
    out.append(name);
    add(value);
    out.append('\n');
  }

  private static Object read(Object value, Field field) {
    try {
      field.setAccessible(true);
      return field.get(value);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + value.getClass(), e);
    }
  }

  private static Object read(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }
}
