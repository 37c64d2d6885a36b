package plumbline.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.charter.Markdown;
import plumbline.charter.Unit;
import plumbline.diff.Change;

/**
 * A change as a table tells it.
 *
 * @param what whose change it is
 * @param value which of its values; empty for the whole
 * @param before a dash where there was nothing
 * @param after a dash where there is nothing
 */
record ChangeSides(String what, String value, String before, String after) {

  private static final String NOTHING = "–";

  static ChangeSides of(Change change, ChangeWords words, Voice voice) {
    return new Telling(change, words, voice).sides();
  }

  private record Telling(Change change, ChangeWords words, Voice voice) {

    ChangeSides sides() {
      if (change instanceof Change.Added) {
        return whole(NOTHING, voice.say("diff.side.added"));
      } else if (change instanceof Change.Removed) {
        return whole(voice.say("diff.side.there"), voice.say("diff.side.removed"));
      } else if (change instanceof Change.Renamed renamed) {
        return of(voice.say("diff.side.id"), renamed.before(), renamed.entity().id());
      } else if (change instanceof Change.Reranked moved) {
        return of(
            voice.say("diff.side.rank"), words.rank(moved.before()), words.rank(moved.after()));
      } else if (change instanceof Change.TargetMoved moved) {
        Unit unit = words.unit(moved.entity().id());
        return of(
            words.value(change),
            words.target(moved.before(), unit),
            words.target(moved.after(), unit));
      } else if (change instanceof Change.BoundMoved moved) {
        return of(
            voice.say("diff.side.bound"), words.bound(moved.before()), words.bound(moved.after()));
      } else if (change instanceof Change.FormulaChanged formula) {
        return of(words.value(change), formula.before(), formula.after());
      } else if (change instanceof Change.ValueChanged value) {
        return values(value);
      }
      return list((Change.ListChanged) change);
    }

    private ChangeSides whole(String before, String after) {
      return new ChangeSides(words.entity(change), "", before, after);
    }

    private ChangeSides of(String value, String before, String after) {
      return new ChangeSides(change.entity().name(), value, orDash(before), orDash(after));
    }

    /** Of two texts is shown where they part. */
    private ChangeSides values(Change.ValueChanged value) {
      Optional<String> before = value.before().flatMap(Telling::text);
      Optional<String> after = value.after().flatMap(Telling::text);
      if (before.isEmpty() || after.isEmpty()) {
        return of(words.value(change), told(value.before()), told(value.after()));
      }
      Excerpts excerpts = Excerpts.of(before.get(), after.get());
      return of(
          words.value(change),
          voice.say("change.quoted", excerpts.before()),
          voice.say("change.quoted", excerpts.after()));
    }

    private static Optional<String> text(Object value) {
      if (value instanceof Markdown markdown) {
        return Optional.of(markdown.source());
      }
      return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private ChangeSides list(Change.ListChanged list) {
      String gained = items(list.gained());
      String lost = items(list.lost());
      String name = words.value(change);
      if (gained.isEmpty() && lost.isEmpty()) {
        return of(name, "", voice.say("diff.side.order"));
      } else if (lost.isEmpty()) {
        return of(
            name, voice.say("diff.side.without", gained), voice.say("diff.side.with", gained));
      } else if (gained.isEmpty()) {
        return of(name, voice.say("diff.side.with", lost), voice.say("diff.side.without", lost));
      }
      return of(name, voice.say("diff.side.with", lost), voice.say("diff.side.instead", gained));
    }

    private String items(List<Object> items) {
      return items.stream().map(words::told).collect(Collectors.joining(", "));
    }

    private String told(Optional<Object> value) {
      return value.map(words::told).orElse("");
    }

    private static String orDash(String text) {
      return text.isEmpty() ? NOTHING : text;
    }
  }
}
