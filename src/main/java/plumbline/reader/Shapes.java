package plumbline.reader;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import plumbline.charter.ById;
import plumbline.charter.Charter;
import plumbline.charter.Doc;
import plumbline.charter.EarlierToo;
import plumbline.charter.ExactlyOne;
import plumbline.charter.Id;
import plumbline.charter.MetricId;
import plumbline.charter.NumberForm;
import plumbline.charter.Origin;
import plumbline.charter.OwnFile;
import plumbline.charter.Shorthand;
import plumbline.charter.SourceId;
import plumbline.charter.TextForm;
import plumbline.charter.WeekId;

/** Works out the shape of records by the conventions told in the charter package. */
final class Shapes {

  /** What may stand in a file: each key of the charter. */
  static final Shape.Mapping CHARTER = new Shapes().mapping(Charter.class);

  /** What has an id of a type of its own, so that a reference may name it, in order of name. */
  static final SortedSet<String> KINDS = kinds(CHARTER, new TreeSet<>());

  private Shapes() {}

  private static SortedSet<String> kinds(Shape shape, SortedSet<String> kinds) {
    if (shape instanceof Shape.Mapping mapping) {
      for (Shape.Key key : mapping.keys()) {
        if (key.shape() instanceof Shape.IdText id && key.name().equals("id")) {
          kinds.add(id.kind());
        }
        kinds(key.shape(), kinds);
      }
    } else if (shape instanceof Shape.ListOf list) {
      kinds(list.item(), kinds);
    } else if (shape instanceof Shape.ById byId) {
      kinds(byId.item(), kinds);
    }
    return kinds;
  }

  /** Where in a file things of a kind stand: {@code `people`}, {@code `constraints` of `goals`}. */
  static String keyOf(String kind) {
    return keyOf(kind, CHARTER).orElse("a key of its own");
  }

  private static Optional<String> keyOf(String kind, Shape.Mapping under) {
    for (Shape.Key key : under.keys()) {
      Optional<Shape.Mapping> item = item(key.shape());
      Optional<Shape.Key> id = item.flatMap(mapping -> mapping.key("id"));
      boolean itself = id.map(Shape.Key::shape).filter(Shape.IdText.class::isInstance).isPresent();
      if (itself && ((Shape.IdText) id.orElseThrow().shape()).kind().equals(kind)) {
        return Optional.of("`" + key.name() + "`");
      }
      Optional<String> deeper = item.flatMap(mapping -> keyOf(kind, mapping));
      if (deeper.isPresent()) {
        return deeper.map(words -> words + " of `" + key.name() + "`");
      }
    }
    return Optional.empty();
  }

  private static Optional<Shape.Mapping> item(Shape shape) {
    Shape item =
        shape instanceof Shape.ListOf list
            ? list.item()
            : shape instanceof Shape.ById byId ? byId.item() : shape;
    return item instanceof Shape.Mapping mapping ? Optional.of(mapping) : Optional.empty();
  }

  private Shape.Mapping mapping(Class<? extends Record> type) {
    List<Shape.Key> keys = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.getType() != Origin.class) {
        keys.add(key(component));
      }
    }
    Shorthand shorthand = type.getAnnotation(Shorthand.class);
    OwnFile ownFile = type.getAnnotation(OwnFile.class);
    return new Shape.Mapping(
        type,
        doc(type),
        List.copyOf(keys),
        choices(type),
        shorthand == null ? Optional.empty() : Optional.of(Words.snake(shorthand.value())),
        ownFile == null ? Optional.empty() : Optional.of(Words.snake(ownFile.text())),
        ownFile == null || ownFile.sections().isEmpty()
            ? Optional.empty()
            : Optional.of(Words.snake(ownFile.sections())));
  }

  private Shape.Key key(RecordComponent component) {
    boolean optional = component.getType() == Optional.class;
    boolean list = component.getType() == List.class;
    Type inner = optional || list ? argument(component.getGenericType()) : component.getType();
    Shape shape = shape((Class<?>) inner, component);
    if (list) {
      boolean byId = component.isAnnotationPresent(ById.class);
      shape = byId ? new Shape.ById((Shape.Mapping) shape) : new Shape.ListOf(shape);
    }
    Doc doc = component.getAnnotation(Doc.class);
    return new Shape.Key(
        Words.snake(component.getName()),
        component.getName(),
        shape,
        !optional && !list,
        optional,
        doc == null ? ownDoc(component) : doc.value(),
        doc == null ? "" : doc.example(),
        component.isAnnotationPresent(EarlierToo.class));
  }

  private static String ownDoc(RecordComponent component) {
    return component.getName().equals("id") ? "The name that others refer to it by." : "";
  }

  private Shape shape(Class<?> type, RecordComponent component) {
    Optional<Scalar> scalar = Scalar.of(type);
    if (type == String.class || component.isAnnotationPresent(TextForm.class)) {
      return new Shape.Plain(textForm(component));
    } else if (component.isAnnotationPresent(NumberForm.class)) {
      return new Shape.Plain(numberForm(component.getAnnotation(NumberForm.class).value()));
    } else if (scalar.isPresent()) {
      return new Shape.Plain(scalar.get());
    } else if (Id.class.isAssignableFrom(type)) {
      return idText(type.asSubclass(Id.class));
    } else if (type.isEnum()) {
      return new Shape.Word(words(type));
    } else if (type.isRecord()) {
      return mapping(type.asSubclass(Record.class));
    }
    throw new IllegalStateException("no way to write " + component);
  }

  private static Scalar textForm(RecordComponent component) {
    TextForm form = component.getAnnotation(TextForm.class);
    if (form == null) {
      return component.getName().equals("id") ? Scalar.COLUMN_NAME : Scalar.TEXT;
    }
    return switch (form.value()) {
      case CURRENCY_CODE -> Scalar.CURRENCY_CODE;
      case DIGEST -> Scalar.DIGEST;
      case FILES -> Scalar.FILES;
      case FILE -> Scalar.FILE;
      case COLOUR -> Scalar.COLOUR;
      case LINKED -> Scalar.LINKED_TEXT;
      case LOCAL_NAME -> Scalar.LOCAL_NAME;
      case FINGERPRINT -> Scalar.FINGERPRINT;
      case RULE -> RuleCodes.RULE;
      case EMAIL -> TextScalars.EMAIL;
      case PUBLIC_KEY -> TextScalars.PUBLIC_KEY;
      case ENCODING -> TextScalars.ENCODING;
      case CHARACTER -> TextScalars.CHARACTER;
      case SIGN -> TextScalars.SIGN;
      case DATE_PATTERN -> TextScalars.DATE_PATTERN;
    };
  }

  private static Scalar numberForm(NumberForm.Kind kind) {
    return switch (kind) {
      case SHARE -> Scalar.SHARE;
      case RELATIVE -> Scalar.RELATIVE;
      case CORRELATION -> Scalar.CORRELATION;
    };
  }

  private static Shape.IdText idText(Class<? extends Id> type) {
    boolean inFormulas = type == MetricId.class || type == SourceId.class;
    IdStyle style = inFormulas ? IdStyle.SNAKE_CASE : IdStyle.KEBAB_CASE;
    return new Shape.IdText(type, kind(type), type == WeekId.class ? IdStyle.WEEK : style);
  }

  private static String kind(Class<? extends Id> type) {
    String name = type.getSimpleName();
    return Words.spaced(name.substring(0, name.length() - "Id".length()));
  }

  private static Map<String, Object> words(Class<?> type) {
    Map<String, Object> words = new LinkedHashMap<>();
    for (Object constant : type.getEnumConstants()) {
      words.put(((Enum<?>) constant).name().toLowerCase(Locale.ROOT), constant);
    }
    return words;
  }

  private static List<Shape.Choice> choices(Class<?> type) {
    return Arrays.stream(type.getAnnotationsByType(ExactlyOne.class))
        .map(
            choice ->
                new Shape.Choice(
                    Arrays.stream(choice.value()).map(Words::snake).toList(), choice.orNone()))
        .toList();
  }

  private static String doc(AnnotatedElement element) {
    Doc doc = element.getAnnotation(Doc.class);
    return doc == null ? "" : doc.value();
  }

  private static Type argument(Type type) {
    return ((ParameterizedType) type).getActualTypeArguments()[0];
  }
}
