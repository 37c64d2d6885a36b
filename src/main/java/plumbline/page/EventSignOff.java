package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import plumbline.diff.Signable;
import plumbline.history.Entry;
import plumbline.history.Timeline;
import plumbline.history.signoff.EventSignatures;
import plumbline.history.signoff.EventSignatures.Signed;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** Tells of an event who signed what it made, and who did not. */
final class EventSignOff {

  private final Voice voice;
  private final Optional<EventSignatures> signatures;
  private final Map<String, List<Signed>> known = new ConcurrentHashMap<>();

  /** What is known by a history; nothing is told without one. */
  EventSignOff(Telling telling, Optional<Timeline> timeline) {
    this.voice = telling.voice();
    this.signatures = timeline.map(all -> new EventSignatures(all, telling.charter()));
  }

  /**
   * A line for what was signed, for what is still to be signed, and for what nobody can sign so any
   * more, of the things that are wanted.
   */
  List<Block.Point> points(Entry.Event event, Predicate<Signable> wanted) {
    List<Signed> all =
        known
            .computeIfAbsent(
                event.made().id(),
                commit -> signatures.map(signed -> signed.of(event)).orElse(List.of()))
            .stream()
            .filter(one -> wanted.test(one.what()))
            .toList();
    List<Block.Point> points = new ArrayList<>();
    point(all, "history.signed", one -> !one.signed().isEmpty(), true, points);
    point(all, "history.unsigned", one -> one.stands() && !one.open().isEmpty(), false, points);
    point(all, "history.never", one -> !one.stands() && !one.open().isEmpty(), false, points);
    return points;
  }

  private void point(
      List<Signed> all,
      String key,
      Predicate<Signed> wanted,
      boolean signed,
      List<Block.Point> points) {
    List<Signed> some = all.stream().filter(wanted).toList();
    if (some.isEmpty()) {
      return;
    }
    String names =
        String.join(
            "; ",
            some.stream()
                .map(
                    one ->
                        voice.say(
                            "history.sign-off.by",
                            one.what().name(),
                            voice.teamNames(signed ? one.signed() : one.open())))
                .toList());
    Optional<Verdict> mark =
        key.equals("history.unsigned")
            ? Optional.of(new Verdict(Tone.WARN, voice.say("history.unsigned.mark"), ""))
            : Optional.empty();
    points.add(new Block.Point(Phrase.of(voice.say(key, names)), mark));
  }
}
