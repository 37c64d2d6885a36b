package plumbline.diff;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Amount;
import plumbline.charter.Constraint;
import plumbline.charter.Direction;
import plumbline.charter.Expression;
import plumbline.charter.Goal;
import plumbline.charter.SignOffs;
import plumbline.charter.Weight;
import plumbline.diagnostic.Span;
import plumbline.diff.Change.Strictness;

/** What changed in one entity that both charters have. */
final class Comparison {

  /** Told apart from other changes: what the entity is called, and what was moved. */
  private static final Set<String> NAMES = Set.of("id", "previously");

  private final Entity entity;
  private final Sameness sameness;
  private final List<Change> changes = new ArrayList<>();

  private Comparison(Entity entity, Sameness sameness) {
    this.entity = entity;
    this.sameness = sameness;
  }

  static List<Change> of(Entity entity, Record before, Record after, Sameness sameness) {
    Comparison comparison = new Comparison(entity, sameness);
    comparison.compare(before, after, "", entity.whole());
    return comparison.changes;
  }

  private void compare(Record before, Record after, String path, Weight within) {
    Set<String> told = tellApart(before, after);
    for (RecordComponent component : Components.keys(after)) {
      if (!NAMES.contains(component.getName())
          && !told.contains(component.getName())
          && !Components.holdsEntities(component)) {
        Object earlier = Components.value(before, component);
        Object later = Components.value(after, component);
        String field = path + Components.key(component);
        Span span = Components.origin(after).of(Components.key(component));
        if (!sameness.same(earlier, later)) {
          differ(earlier, later, field, Components.weight(component, within), span);
        }
      }
    }
  }

  /** Changes that have a kind of their own; the components that are told with them. */
  private Set<String> tellApart(Record before, Record after) {
    if (before instanceof Goal earlier && after instanceof Goal later) {
      target(earlier.to(), later.to());
      return Set.of("to");
    } else if (before instanceof Constraint earlier && after instanceof Constraint later) {
      bound(earlier, later);
      return Set.of("atLeast", "atMost");
    } else if (after instanceof SignOffs) {
      return Set.of("signed");
    }
    return Set.of();
  }

  private void target(Goal.Target before, Goal.Target after) {
    Strictness value = strictness(before.value(), before.better(), after.value(), after.better());
    Strictness date = strictness(before.by(), after.by());
    boolean turned = before.better() != after.better();
    if (turned || value != Strictness.OTHER || date != Strictness.OTHER) {
      changes.add(new Change.TargetMoved(entity, before, after, value, date));
    }
    if (!sameness.same(before.tolerance(), after.tolerance())) {
      Span span = after.origin().of("tolerance");
      differ(before.tolerance(), after.tolerance(), "to.tolerance", Weight.MEANING, span);
    }
  }

  private void bound(Constraint before, Constraint after) {
    Strictness strictness =
        strictness(before.bound(), before.better(), after.bound(), after.better());
    if (before.better() != after.better() || strictness != Strictness.OTHER) {
      changes.add(new Change.BoundMoved(entity, before, after, strictness));
    }
  }

  /** A turned demand is neither harder nor easier. */
  private static Strictness strictness(
      Amount before, Direction wasBetter, Amount after, Direction isBetter) {
    int order = after.value().compareTo(before.value());
    if (wasBetter != isBetter || order == 0) {
      return Strictness.OTHER;
    }
    boolean harder = isBetter == Direction.HIGHER ? order > 0 : order < 0;
    return harder ? Strictness.TIGHTER : Strictness.LOOSER;
  }

  private static Strictness strictness(LocalDate before, LocalDate after) {
    int order = after.compareTo(before);
    return order == 0 ? Strictness.OTHER : order < 0 ? Strictness.TIGHTER : Strictness.LOOSER;
  }

  private void differ(Object before, Object after, String field, Weight weight, Span span) {
    Object earlier = before instanceof Optional<?> one ? one.orElse(null) : before;
    Object later = after instanceof Optional<?> other ? other.orElse(null) : after;
    if (earlier instanceof List<?> was && later instanceof List<?> is) {
      list(was, is, field, weight, span);
    } else if (isFormula(earlier) || isFormula(later)) {
      String was = earlier == null ? "" : sameness.earlier((Expression) earlier);
      String is = later == null ? "" : sameness.later((Expression) later);
      changes.add(new Change.FormulaChanged(entity, field, was, is, span));
    } else if (earlier != null && later != null && Components.isMapping(later)) {
      compare((Record) earlier, (Record) later, field + ".", weight);
    } else {
      changes.add(
          new Change.ValueChanged(
              entity,
              field,
              weight,
              Optional.ofNullable(earlier).map(Components::told),
              Optional.ofNullable(later).map(Components::told),
              span));
    }
  }

  private static boolean isFormula(@org.jspecify.annotations.Nullable Object value) {
    return value instanceof Expression;
  }

  /** Items that were changed within, as far as they can be told by their first value. */
  private void list(List<?> before, List<?> after, String field, Weight weight, Span span) {
    List<Object> lost = new ArrayList<>();
    List<Object> gained = new ArrayList<>();
    before.stream().filter(item -> !sameness.holds(after, item)).forEach(lost::add);
    after.stream()
        .filter(item -> before.stream().noneMatch(old -> sameness.same(old, item)))
        .forEach(gained::add);
    List<Object> isNew = new ArrayList<>();
    for (Object item : gained) {
      Optional<Object> old = lost.stream().filter(was -> sameThing(was, item)).findFirst();
      if (old.isPresent()) {
        lost.remove(old.get());
        String inner = field + "[" + label((Record) item) + "].";
        compare((Record) old.get(), (Record) item, inner, weight);
      } else {
        isNew.add(item);
      }
    }
    boolean ordered = lost.isEmpty() && isNew.isEmpty() && gained.isEmpty();
    if (!isNew.isEmpty() || !lost.isEmpty() || (ordered && before.size() == after.size())) {
      changes.add(new Change.ListChanged(entity, field, weight, told(isNew), told(lost), span));
    }
  }

  private static List<Object> told(List<Object> items) {
    return items.stream().map(Components::told).toList();
  }

  private boolean sameThing(Object before, Object after) {
    return Components.isMapping(before)
        && before.getClass() == after.getClass()
        && label((Record) before).equals(label((Record) after));
  }

  /** What tells an item of a list: its first value. */
  private static String label(Record record) {
    Object first = Components.value(record, Components.keys(record).get(0));
    return first instanceof BigDecimal number ? number.toPlainString() : String.valueOf(first);
  }
}
