package plumbline.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import plumbline.charter.About;
import plumbline.charter.Charter;
import plumbline.charter.Rates;
import plumbline.charter.RetailCalendar;
import plumbline.charter.Source;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.engine.DuckDbEngine;
import plumbline.metric.calendar.Calendar;
import plumbline.metric.plan.Asked;

/**
 * What the data answered last time. It stands for as long as the same is asked of the same files at
 * the same instant; words of a charter may change meanwhile.
 */
final class DataMemory {

  private Optional<Days> days = Optional.empty();
  private Optional<Answer> last = Optional.empty();

  /** All that data are read by, beside what is asked of them. */
  private record Read(
      About about,
      List<RetailCalendar> calendars,
      List<Source> sources,
      Optional<Rates> rates,
      Instant now,
      SortedMap<String, String> stamps) {}

  private record Days(Read read, Calendar calendar, Told told) {}

  private record Answer(
      Read read, Calendar calendar, Asked asked, DuckDbEngine.Found found, Told told) {}

  /**
   * What was found beside the answer.
   *
   * @param texts of the files that are named in it: where they stand, so do the places
   */
  private record Told(List<Finding> findings, Map<String, Optional<String>> texts) {

    static Told of(Findings findings, Map<String, String> texts) {
      List<Finding> all = findings.inFileOrder();
      Map<String, Optional<String>> named = new HashMap<>();
      all.forEach(
          finding -> {
            String file = finding.span().file();
            named.put(file, Optional.ofNullable(texts.get(file)));
          });
      return new Told(all, named);
    }

    boolean stands(Map<String, String> now) {
      return texts.entrySet().stream()
          .allMatch(file -> Objects.equals(file.getValue().orElse(null), now.get(file.getKey())));
    }
  }

  /** The data of one version of a charter. */
  final class Of {
    private final Map<String, String> texts;
    private final Optional<Read> read;

    private Of(Charter charter, Path root, Instant now, Map<String, String> texts) {
      this.texts = texts;
      // Looked at before they are read: what is written meanwhile differs the next time.
      this.read =
          DuckDbEngine.stamps(charter, root)
              .map(
                  stamps ->
                      new Read(
                          withoutWords(charter.charter()),
                          charter.calendars(),
                          charter.sources().stream().map(DataMemory::withoutWords).toList(),
                          charter.rates(),
                          now,
                          stamps));
    }

    /** The calendar of last time, or else one that is made now. */
    Optional<Calendar> calendar(Findings findings, Function<Findings, Optional<Calendar>> making) {
      Optional<Days> same =
          days.filter(known -> read.equals(Optional.of(known.read)) && known.told.stands(texts));
      if (same.isPresent()) {
        findings.addAll(same.get().told.findings);
        return same.map(Days::calendar);
      }
      Findings told = new Findings();
      Optional<Calendar> made = making.apply(told);
      findings.addAll(told.inFileOrder());
      days =
          read.flatMap(now -> made.map(calendar -> new Days(now, calendar, Told.of(told, texts))));
      return made;
    }

    /** The answers of last time, or else those that are given now. */
    DuckDbEngine.Found answers(
        Asked asked,
        Calendar calendar,
        Findings findings,
        Function<Findings, DuckDbEngine.Found> asking) {
      Optional<Answer> same =
          last.filter(
              known ->
                  read.equals(Optional.of(known.read))
                      && known.calendar == calendar
                      && known.asked.equals(asked)
                      && known.told.stands(texts));
      if (same.isPresent()) {
        findings.addAll(same.get().told.findings);
        return same.get().found;
      }
      Findings told = new Findings();
      DuckDbEngine.Found found = asking.apply(told);
      findings.addAll(told.inFileOrder());
      last =
          read.filter(now -> !told.hasErrors())
              .map(now -> new Answer(now, calendar, asked, found, Told.of(told, texts)));
      return found;
    }
  }

  /**
   * The data as a version of a charter asks for them.
   *
   * @param texts of its files
   */
  Of of(Charter charter, Path root, Instant now, Map<String, String> texts) {
    return new Of(charter, root, now, texts);
  }

  private static About withoutWords(About about) {
    return new About(
        about.origin(),
        "",
        Optional.empty(),
        List.of(),
        about.locale(),
        about.currency(),
        about.timeZone(),
        about.weekStarts(),
        about.yearStarts(),
        about.calendar(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Source withoutWords(Source source) {
    return new Source(
        source.origin(),
        source.id(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        source.export(),
        source.query(),
        source.format(),
        source.text(),
        source.oneRowPer(),
        source.time(),
        source.timeZone(),
        source.columns(),
        source.dimensions(),
        source.currency(),
        source.freshWithin(),
        source.onBadRows(),
        Optional.empty(),
        List.of());
  }
}
