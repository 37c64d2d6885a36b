package plumbline.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import plumbline.charter.About;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.RetailCalendar;
import plumbline.charter.Source;
import plumbline.charter.SourceId;

/**
 * What the rows mean that a metric counts: where they come from, the columns it uses of them, and
 * the currency and calendar they are told in.
 */
final class SourceMeaning {

  /** What metrics do not count by; columns are told one by one. */
  private static final Set<String> BESIDE =
      Set.of("id", "title", "system", "columns", "dimensions", "freshWithin", "description");

  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");

  private final Charter charter;
  private final Map<SourceId, Source> sources = new LinkedHashMap<>();
  private final Set<SourceId> open = new HashSet<>();

  SourceMeaning(Charter charter) {
    this.charter = charter;
    charter.sources().forEach(source -> sources.putIfAbsent(source.id(), source));
  }

  /** Whether metrics do not count by a value of a source, by its key as written. */
  static boolean isBeside(String field) {
    return Set.of("system", "dimensions", "fresh_within").contains(field);
  }

  /** Whether a value of the {@code charter} key tells in what currency and calendar. */
  static boolean isOfCalendar(String field) {
    return Set.of("currency", "time_zone", "week_starts", "year_starts", "calendar")
        .contains(field);
  }

  /** What some columns of a source mean, in the calendar and currency of the charter. */
  MeaningText of(SourceId id, Collection<String> columns) {
    MeaningText text = source(id, columns);
    about(text);
    return text;
  }

  private MeaningText source(SourceId id, Collection<String> used) {
    MeaningText text = new MeaningText("source/" + id);
    Source source = sources.get(id);
    if (source == null || !open.add(id)) {
      // Unknown, or a query over itself: either is an error of the charter, so the name must do.
      text.add("source/" + id);
      return text;
    }
    text.mapping(source, BESIDE, metric -> metric.value());
    List<Column> columns = columns(source, used);
    for (Column column : columns) {
      text.add(" column " + column.id() + " ");
      text.mapping(column, Set.of("id"), metric -> metric.value());
    }
    source.query().ifPresent(query -> named(query, text));
    boolean converted =
        source.currency().isPresent()
            || columns.stream().anyMatch(column -> column.currency().isPresent());
    if (converted) {
      rates(text);
    }
    open.remove(id);
    return text;
  }

  /** Those that a metric names, and those that every metric of the source counts by. */
  private static List<Column> columns(Source source, Collection<String> used) {
    Set<String> names = new TreeSet<>(used);
    source.time().ifPresent(names::add);
    names.addAll(source.oneRowPer());
    source.currency().ifPresent(names::add);
    List<Column> columns = new ArrayList<>();
    for (String name : names) {
      source.columns().stream()
          .filter(column -> column.id().equals(name))
          .findFirst()
          .ifPresent(columns::add);
    }
    return columns;
  }

  /** The sources that a query is over, each with the columns whose names it holds. */
  private void named(String query, MeaningText text) {
    Set<String> words = new TreeSet<>();
    WORD.matcher(query.toLowerCase(java.util.Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .forEach(words::add);
    for (Source other : sources.values()) {
      if (words.contains(other.id().value())) {
        text.add(" over " + other.id() + " " + text.rest(source(other.id(), words)));
      }
    }
  }

  private void rates(MeaningText text) {
    charter
        .rates()
        .ifPresent(
            rates -> {
              MeaningText source = source(rates.source(), List.of(rates.currency(), rates.rate()));
              text.restsOn("rates");
              String names = Canonical.text(List.of(rates.currency(), rates.rate()));
              text.add(" rates " + names + " " + text.rest(source));
            });
  }

  private void about(MeaningText text) {
    About about = charter.charter();
    MeaningText own = new MeaningText("charter");
    own.add(" in " + about.currency() + " " + about.timeZone());
    own.add(" weeks " + about.weekStarts().map(Enum::name).orElse("MONDAY"));
    own.add(" years " + about.yearStarts().map(Enum::name).orElse("JANUARY"));
    Optional<RetailCalendar> retail =
        charter.calendars().stream()
            .filter(calendar -> about.calendar().equals(Optional.of(calendar.id())))
            .findFirst();
    retail.ifPresent(calendar -> retail(calendar, own));
    text.add(own);
  }

  private void retail(RetailCalendar calendar, MeaningText text) {
    List<String> columns = new ArrayList<>();
    calendar.week().ifPresent(columns::add);
    calendar.month().ifPresent(columns::add);
    calendar.quarter().ifPresent(columns::add);
    calendar.year().ifPresent(columns::add);
    MeaningText own = new MeaningText("calendar/" + calendar.id());
    own.mapping(calendar, Set.of("id", "source"), metric -> metric.value());
    own.add(" of " + own.rest(source(calendar.source(), columns)));
    text.add(own);
  }
}
