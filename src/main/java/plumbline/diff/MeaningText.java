package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.charter.Id;
import plumbline.charter.Weight;

/** What one thing means, as it is written down to be signed, and what that rests on. */
final class MeaningText {

  private static final int DIGITS = 64;

  private final StringBuilder text = new StringBuilder();
  private final Set<String> rests = new LinkedHashSet<>();

  /**
   * @param own the reference of the thing
   */
  MeaningText(String own) {
    rests.add(own);
  }

  String text() {
    return text.toString();
  }

  /** All that the text holds the meaning of, by reference or key, itself first. */
  Set<String> rests() {
    return rests;
  }

  static String digest(String text) {
    return "sha256:" + Canonical.digest(text, DIGITS);
  }

  void add(String more) {
    text.append(more);
  }

  /** Something else that has a part in the meaning, though the text does not hold its own. */
  void restsOn(String reference) {
    rests.add(reference);
  }

  /** Another text that says part of this one. */
  void add(MeaningText part) {
    rests.addAll(part.rests);
    text.append(part.text);
  }

  /** The digest of another text, by which it stands in this one. */
  String rest(MeaningText beneath) {
    rests.addAll(beneath.rests);
    return digest(beneath.text());
  }

  /**
   * Adds the values of a mapping of the YAML that weigh meaning and are not beside the point.
   *
   * @param names what stands for an id
   */
  void mapping(Record record, Set<String> beside, Function<Id, String> names) {
    add(written(record, beside, names));
  }

  private static String written(Record record, Set<String> beside, Function<Id, String> names) {
    return Components.keys(record).stream()
        .filter(key -> !beside.contains(key.getName()))
        .filter(key -> Components.weight(key, Weight.MEANING) == Weight.MEANING)
        .flatMap(key -> written(record, key, names).stream())
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** Nothing where it was left out, so that a key that is new to the format changes no digest. */
  private static Optional<String> written(
      Record record, RecordComponent key, Function<Id, String> names) {
    Object value = Components.value(record, key);
    boolean leftOut =
        (value instanceof Optional<?> optional && optional.isEmpty())
            || (value instanceof List<?> list && list.isEmpty());
    return leftOut
        ? Optional.empty()
        : Optional.of(Components.key(key) + ": " + written(value, names));
  }

  private static String written(Object value, Function<Id, String> names) {
    if (value instanceof Optional<?> optional) {
      return written(optional.orElseThrow(), names);
    } else if (value instanceof List<?> list) {
      return list.stream()
          .map(item -> written(item, names))
          .collect(Collectors.joining(", ", "[", "]"));
    } else if (value instanceof Id id) {
      return names.apply(id);
    } else if (value instanceof Record record && Components.isMapping(record)) {
      return written(record, Set.of(), names);
    }
    return Canonical.text(value);
  }
}
