package plumbline.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.charter.About;
import plumbline.charter.Charter;
import plumbline.charter.Column;
import plumbline.charter.Expression;
import plumbline.charter.Origin;
import plumbline.charter.Rates;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula;
import plumbline.metric.formula.FormulaParser;
import plumbline.metric.plan.Measure;

/** A small charter with files in a folder of its own, put together in the words of the format. */
final class Shop {

  static final Instant AS_OF = Instant.parse("2026-11-22T09:00:00Z");

  final Path root;
  final Findings findings = new Findings();
  private final List<Source> sources = new ArrayList<>();
  private Optional<Rates> rates = Optional.empty();
  private ZoneId zone = ZoneId.of("Europe/London");
  private Instant asOf = AS_OF;
  private Limits limits = new Limits(512, 1024, 2, Duration.ofMinutes(1));

  Shop(Path root) {
    this.root = root;
  }

  Shop zone(String id) {
    zone = ZoneId.of(id);
    return this;
  }

  Shop asOf(String instant) {
    asOf = Instant.parse(instant);
    return this;
  }

  Shop limits(Limits other) {
    limits = other;
    return this;
  }

  Shop file(String name, String text) {
    return file(name, text, StandardCharsets.UTF_8);
  }

  Shop file(String name, String text, Charset charset) {
    return file(name, text.getBytes(charset));
  }

  Shop file(String name, byte[] bytes) {
    try {
      Path path = root.resolve("metrics").resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return this;
  }

  Shop source(Draft draft) {
    sources.add(draft.source());
    return this;
  }

  Shop rates(String source, String currency, String rate) {
    rates = Optional.of(new Rates(origin(), new SourceId(source), currency, rate));
    return this;
  }

  Charter charter() {
    About about =
        new About(
            origin(),
            "Fernway Outdoor",
            Optional.empty(),
            List.of(),
            Locale.UK,
            "GBP",
            zone,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return charter(Map.of("charter", about, "sources", sources, "rates", rates));
  }

  /** A charter with these components and nothing else, whatever else a charter may have. */
  private static Charter charter(Map<String, Object> given) {
    RecordComponent[] components = Charter.class.getRecordComponents();
    Object[] values =
        Arrays.stream(components)
            .map(
                component ->
                    given.getOrDefault(
                        component.getName(),
                        component.getType() == List.class ? List.of() : Optional.empty()))
            .toArray();
    try {
      return (Charter) Charter.class.getDeclaredConstructors()[0].newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  DuckDbEngine engine() {
    return new DuckDbEngine(charter(), root, root, asOf, limits);
  }

  static Origin origin() {
    return new Origin(new Span("metrics/sources.yaml", 1, 1, 1, 1), Map.of());
  }

  static Formula formula(String text) {
    Findings findings = new Findings();
    return FormulaParser.parse(new Expression(text), findings)
        .orElseThrow(() -> new AssertionError(findings.inFileOrder()));
  }

  static Measure count() {
    return new Measure(Measure.Additive.COUNT, Optional.empty(), Optional.empty());
  }

  static Measure measure(Measure.Aggregation aggregation, String argument) {
    return new Measure(aggregation, Optional.of(formula(argument)), Optional.empty());
  }

  static Measure sum(String argument) {
    return measure(Measure.Additive.SUM, argument);
  }

  static Measure where(Measure measure, String condition) {
    return new Measure(measure.aggregation(), measure.argument(), Optional.of(formula(condition)));
  }

  /** A source as it comes together. */
  static final class Draft {
    private final String id;
    private Optional<String> export = Optional.empty();
    private Optional<String> query = Optional.empty();
    private List<String> key = List.of();
    private String time = "day";
    private Optional<ZoneId> timeZone = Optional.empty();
    private final List<Column> columns = new ArrayList<>();
    private List<String> dimensions = List.of();
    private Optional<String> currency = Optional.empty();
    private Optional<Source.BadRows> onBadRows = Optional.empty();
    private Optional<Source.TextFormat> text = Optional.empty();

    Draft(String id) {
      this.id = id;
    }

    static Draft export(String id, String export) {
      Draft draft = new Draft(id);
      draft.export = Optional.of(export);
      return draft;
    }

    static Draft query(String id, String query) {
      Draft draft = new Draft(id);
      draft.query = Optional.of(query);
      return draft;
    }

    Draft time(String column) {
      time = column;
      return this;
    }

    Draft timeZone(String zone) {
      timeZone = Optional.of(ZoneId.of(zone));
      return this;
    }

    Draft key(String... columns) {
      key = List.of(columns);
      return this;
    }

    Draft dimensions(String... columns) {
      dimensions = List.of(columns);
      return this;
    }

    Draft currency(String column) {
      currency = Optional.of(column);
      return this;
    }

    Draft quarantine() {
      onBadRows = Optional.of(Source.BadRows.QUARANTINE);
      return this;
    }

    /** A column as in {@code gross money}. */
    Draft column(String id, Column.Type type) {
      return column(id, type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Draft column(
        String id,
        Column.Type type,
        Optional<String> from,
        Optional<String> currencyCode,
        Optional<Integer> dividedBy) {
      columns.add(new Column(origin(), id, type, from, Optional.empty(), currencyCode, dividedBy));
      return this;
    }

    Draft text(Source.TextFormat format) {
      text = Optional.of(format);
      return this;
    }

    Source source() {
      return new Source(
          origin(),
          new SourceId(id),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          export,
          query,
          Optional.empty(),
          text,
          key,
          Optional.of(time),
          timeZone,
          columns,
          dimensions,
          currency,
          Optional.empty(),
          onBadRows,
          Optional.empty(),
          List.of());
    }
  }

  /** How a text file is written, all left out. */
  static Source.TextFormat plain() {
    return new Source.TextFormat(
        origin(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
