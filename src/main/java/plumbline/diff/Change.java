package plumbline.diff;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Constraint;
import plumbline.charter.Goal;
import plumbline.charter.Weight;
import plumbline.diagnostic.Span;

/**
 * One change in what a charter says, by its kind. Where it was written, in which order and layout,
 * makes no change.
 */
public sealed interface Change {

  /** As it is now; as it was, where it is gone. */
  Entity entity();

  Kind kind();

  /** What it weighs; meaning, unless its kind tells less. */
  default Weight weight() {
    return Weight.MEANING;
  }

  /** Stable, for rules that accept a change: {@code CH-05}. */
  default String code() {
    return kind().code;
  }

  /**
   * Which value of the entity changed, by its key as in {@code from.value}; empty for the whole.
   */
  default String field() {
    return "";
  }

  /** Where it stands now, or stood where it is gone. */
  default Span span() {
    return entity().span();
  }

  /** What it was and is, in the canonical way of writing; empty where there is nothing. */
  default List<String> sides() {
    return List.of();
  }

  /**
   * Twelve hexadecimal digits that the same change of the same value always has, for rules that
   * accept it.
   */
  default String fingerprint() {
    String parts =
        String.join("\n", code(), entity().reference(), field(), String.join("\n", sides()));
    return Canonical.digest(parts, 12);
  }

  /** The kinds of change, each with a code that is never used again. */
  enum Kind {
    ADDED("CH-01"),
    REMOVED("CH-02"),
    RENAMED("CH-03"),
    RERANKED("CH-04"),
    TARGET_MOVED("CH-05"),
    BOUND_MOVED("CH-06"),
    FORMULA_CHANGED("CH-07"),
    VALUE_CHANGED("CH-08"),
    LIST_CHANGED("CH-09");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** Stable, for rules that accept a change. */
    public String code() {
      return code;
    }
  }

  /** Whether a demand became harder to meet. */
  enum Strictness {
    TIGHTER,
    LOOSER,
    /** Neither, or not to be told. */
    OTHER
  }

  /** There is one more. */
  record Added(Entity entity) implements Change {
    @Override
    public Kind kind() {
      return Kind.ADDED;
    }

    @Override
    public Weight weight() {
      return entity.whole();
    }
  }

  /** There is one less. */
  record Removed(Entity entity) implements Change {
    @Override
    public Kind kind() {
      return Kind.REMOVED;
    }

    @Override
    public Weight weight() {
      return entity.whole();
    }
  }

  /** It goes by another id, and says so by {@code previously}. */
  record Renamed(Entity entity, String before) implements Change {
    @Override
    public Weight weight() {
      return Weight.WORDING;
    }

    @Override
    public Kind kind() {
      return Kind.RENAMED;
    }

    @Override
    public List<String> sides() {
      return List.of(before, entity.id());
    }
  }

  /**
   * A goal has another place in the hierarchy.
   *
   * @param before 0 for the primary goal, then 1 for the first secondary one
   */
  record Reranked(Entity entity, int before, int after) implements Change {
    @Override
    public Kind kind() {
      return Kind.RERANKED;
    }

    @Override
    public List<String> sides() {
      return List.of(String.valueOf(before), String.valueOf(after));
    }
  }

  /** A goal is met at another value, the other way round, or by another date. */
  record TargetMoved(
      Entity entity, Goal.Target before, Goal.Target after, Strictness value, Strictness date)
      implements Change {
    @Override
    public Kind kind() {
      return Kind.TARGET_MOVED;
    }

    @Override
    public List<String> sides() {
      return List.of(Canonical.text(before), Canonical.text(after));
    }

    @Override
    public String field() {
      return "to";
    }

    @Override
    public Span span() {
      return after.origin().of(after.atLeast().isPresent() ? "at_least" : "at_most");
    }

    public boolean valueMoved() {
      return value != Strictness.OTHER || before.better() != after.better();
    }

    public boolean dateMoved() {
      return date != Strictness.OTHER;
    }
  }

  /** A constraint holds to another value, or the other way round. */
  record BoundMoved(Entity entity, Constraint before, Constraint after, Strictness strictness)
      implements Change {
    @Override
    public Kind kind() {
      return Kind.BOUND_MOVED;
    }

    @Override
    public List<String> sides() {
      return List.of(
          before.better() + Canonical.text(before.bound()),
          after.better() + Canonical.text(after.bound()));
    }

    @Override
    public String field() {
      return after.atLeast().isPresent() ? "at_least" : "at_most";
    }

    @Override
    public Span span() {
      return after.origin().of(field());
    }
  }

  /**
   * A formula or condition says something else; how it was typed does not count.
   *
   * @param field {@code formula} or {@code where}, say
   * @param before in the canonical way of writing; empty where there was none
   */
  record FormulaChanged(Entity entity, String field, String before, String after, Span span)
      implements Change {
    @Override
    public Kind kind() {
      return Kind.FORMULA_CHANGED;
    }

    @Override
    public List<String> sides() {
      return List.of(before, after);
    }
  }

  /**
   * A value changed.
   *
   * @param before a value of the charter: a text, number, amount, unit, date, duration, id or word;
   *     a mapping as the list of what it says; absent where there was none
   */
  record ValueChanged(
      Entity entity,
      String field,
      Weight weight,
      Optional<Object> before,
      Optional<Object> after,
      Span span)
      implements Change {
    @Override
    public Kind kind() {
      return Kind.VALUE_CHANGED;
    }

    @Override
    public List<String> sides() {
      return List.of(Canonical.text(before), Canonical.text(after));
    }
  }

  /**
   * Items came to a list or left it, or it is in another order.
   *
   * @param gained values as in {@link ValueChanged}; with {@code lost} empty too, the order changed
   */
  record ListChanged(
      Entity entity, String field, Weight weight, List<Object> gained, List<Object> lost, Span span)
      implements Change {

    public ListChanged {
      gained = List.copyOf(gained);
      lost = List.copyOf(lost);
    }

    @Override
    public Kind kind() {
      return Kind.LIST_CHANGED;
    }

    @Override
    public List<String> sides() {
      return List.of(Canonical.text(lost), Canonical.text(gained));
    }
  }
}
