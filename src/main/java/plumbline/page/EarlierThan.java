package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.page.part.Block;
import plumbline.page.part.Section;
import plumbline.snapshot.Ledger;
import plumbline.snapshot.Ledger.Entry;
import plumbline.snapshot.WeeksApart;

/**
 * The closed weeks that a week's page is held against: the one before, four weeks and 52 weeks
 * before, as far as they are closed.
 *
 * @param byWords by the key of the sentence that introduces each, nearest first
 */
record EarlierThan(Entry week, Map<String, Entry> byWords) {

  static EarlierThan of(Entry week, Ledger ledger) {
    LocalDate first = week.snapshot().week().firstDay();
    Map<String, Entry> found = new LinkedHashMap<>();
    ledger
        .weekFrom(first.minusWeeks(1))
        .ifPresent(one -> found.put("week.apart.week", one.newest()));
    ledger
        .weekFrom(first.minusWeeks(4))
        .ifPresent(one -> found.put("week.apart.month", one.newest()));
    ledger
        .weekFrom(first.minusWeeks(52))
        .ifPresent(one -> found.put("week.apart.year", one.newest()));
    return new EarlierThan(week, found);
  }

  /** The same only where all of them are. */
  String key() {
    return byWords.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue().digest())
        .collect(Collectors.joining("\n"));
  }

  /** What differs from each, folded; absent where none is closed. */
  Optional<Section> section(Words words) {
    List<Block> blocks = new ArrayList<>();
    byWords.forEach(
        (key, earlier) -> {
          WeekSince since =
              new WeekSince(WeeksApart.of(earlier.snapshot(), week.snapshot()), words);
          blocks.add(
              new Block.Details(
                  words.say(key, since.weekBefore(), since.headline()), since.blocks()));
        });
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "apart",
                words.say("week.apart"),
                words.say("week.apart.about"),
                blocks,
                List.of()));
  }
}
