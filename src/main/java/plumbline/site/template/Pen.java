package plumbline.site.template;

import gg.jte.Content;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import plumbline.page.Glossary;
import plumbline.page.Words;
import plumbline.page.figure.Gantt;
import plumbline.page.figure.JourneyFigure;
import plumbline.page.figure.SixTwelve;
import plumbline.page.figure.SmallMultiples;
import plumbline.page.figure.Sparkline;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Mentions;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Table;
import plumbline.site.chart.GanttDrawing;
import plumbline.site.chart.JourneyDrawing;
import plumbline.site.chart.SixTwelveDrawing;
import plumbline.site.chart.SmallMultiplesDrawing;
import plumbline.site.chart.SparklineDrawing;
import plumbline.site.chart.TimeChartDrawing;
import plumbline.site.markdown.Prose;

/** What templates need beside the page itself: words, addresses, drawings. One for each page. */
public final class Pen {

  private final Words words;
  private final String path;
  private final boolean links;
  private final Optional<URI> base;
  private final Map<String, String> marks;
  private final Mentions mentions;
  private final boolean explains;
  private final Map<String, List<String>> formerAnchors;
  private final Set<String> explained = new HashSet<>();

  /**
   * @param path of the page that is written, from the root of the site
   */
  public Pen(Words words, String path) {
    this(words, path, true, Optional.empty(), Map.of(), Mentions.NONE, false, Map.of());
  }

  /**
   * @param page that is written
   * @param marks a word for each page that is marked, by its path
   * @param mentions leads from names to what bears them
   * @param explains whether terms lead to the glossary, as there is one
   */
  public Pen(
      Words words, Page page, Map<String, String> marks, Mentions mentions, boolean explains) {
    this(
        words,
        page.path(),
        true,
        Optional.empty(),
        marks,
        mentions,
        explains,
        page.formerAnchors());
  }

  private Pen(
      Words words,
      String path,
      boolean links,
      Optional<URI> base,
      Map<String, String> marks,
      Mentions mentions,
      boolean explains,
      Map<String, List<String>> formerAnchors) {
    this.words = words;
    this.path = path;
    this.links = links;
    this.base = base;
    this.marks = marks;
    this.mentions = mentions;
    this.explains = explains;
    this.formerAnchors = formerAnchors;
  }

  /**
   * A text in which names lead to what bears them and terms to what they mean, each where it first
   * stands on the page.
   */
  public Phrase explained(Phrase phrase) {
    Phrase led = mentions.led(phrase, path, explained);
    return explains ? words.glossary().explained(led, explained) : led;
  }

  /**
   * A text in which names alone lead somewhere, as in tables and lists: each is looked up by
   * itself, so that a name leads on from every one of them.
   */
  public Phrase led(Phrase phrase) {
    Set<String> here = new HashSet<>();
    Phrase led = mentions.led(phrase, path, here);
    explained.addAll(here);
    return led;
  }

  /** The same of a text that leads nowhere yet. */
  public Phrase led(String text) {
    return led(Phrase.of(text));
  }

  /** Names and terms of a text that leads nowhere yet. */
  public Phrase explained(String text) {
    return explained(Phrase.of(text));
  }

  /** The terms alone of a word or two that stand by themselves: a verdict, the head of a column. */
  public Phrase term(String text) {
    Phrase phrase = Phrase.of(text);
    return explains ? words.glossary().explained(phrase, explained) : phrase;
  }

  /** By what anchors a part of the page was found before. */
  public List<String> formerly(String anchor) {
    return formerAnchors.getOrDefault(anchor, List.of());
  }

  /** The anchor of a row; absent where it has none. */
  public @Nullable String anchor(Table.Row row) {
    return row.anchor().isEmpty() ? null : row.anchor();
  }

  /** The class of a link. */
  public @Nullable String kind(Phrase.Run run) {
    return Glossary.isTerm(run) ? "term" : null;
  }

  /** The word that a page is marked with; empty for none. Parts of pages are not marked. */
  public String mark(String to) {
    return marks.getOrDefault(to, "");
  }

  /** The word that the page which a stretch of text leads to is marked with; empty for none. */
  public String mark(Phrase.Run run) {
    return mark(run.to().orElse(""));
  }

  /** For a page that stands alone, where nothing leads to other pages. */
  public static Pen withoutLinks(Words words, String path) {
    return new Pen(words, path, false, Optional.empty(), Map.of(), Mentions.NONE, false, Map.of());
  }

  /** For a page that is shown at any address, so that whole addresses lead from it. */
  public static Pen at(URI base, Words words) {
    return new Pen(words, "", true, Optional.of(base), Map.of(), Mentions.NONE, false, Map.of());
  }

  /** Whether a stretch of text is written as a link. */
  public boolean leads(Phrase.Run run) {
    return links && run.to().isPresent();
  }

  /** The language of the words, as a BCP 47 tag. */
  public String language() {
    return words.language();
  }

  /** A message in each form that numbers ask for, {@code one=# found|other=# found}. */
  public String forms(String key) {
    return words.forms(key, "#").entrySet().stream()
        .map(form -> form.getKey() + "=" + form.getValue())
        .collect(Collectors.joining("|"));
  }

  /** A message of the interface. */
  public String say(String key) {
    return words.say(key);
  }

  /**
   * The address of a path from the root of the site, relative to this page where it has a place; an
   * address elsewhere is one already.
   */
  public String href(String to) {
    if (to.contains(":")) {
      return to;
    }
    if (base.isPresent()) {
      return base.get().resolve(to).toString();
    }
    int hash = to.indexOf('#');
    String target = hash < 0 ? to : to.substring(0, hash);
    String anchor = hash < 0 ? "" : to.substring(hash);
    return target.equals(path) && !anchor.isEmpty() ? anchor : relative(target) + anchor;
  }

  /** What leads from this page to the root of the site, to be followed by a path; may be empty. */
  public String root() {
    if (base.isPresent()) {
      return base.get().toString();
    }
    return "../".repeat((int) path.chars().filter(c -> c == '/').count());
  }

  private String relative(String target) {
    List<String> here = List.of(path.split("/", -1));
    List<String> there = List.of(target.split("/", -1));
    int common = 0;
    while (common < here.size() - 1
        && common < there.size() - 1
        && here.get(common).equals(there.get(common))) {
      common++;
    }
    List<String> steps = new ArrayList<>();
    for (int i = common; i < here.size() - 1; i++) {
      steps.add("..");
    }
    steps.addAll(there.subList(common, there.size()));
    return String.join("/", steps);
  }

  /** The state of an entry of the navigation; absent where the page is not below it. */
  public @Nullable String current(String item, Page page) {
    if (item.equals(page.path())) {
      return "page";
    }
    return Objects.equals(item, page.area()) ? "true" : null;
  }

  /** The classes of a column's cells. */
  public @Nullable String cell(Table.Column column) {
    String kind =
        switch (column.kind()) {
          case HEAD -> "w";
          case TEXT -> "t";
          case NUMBER -> "n";
          case SPARK -> "line";
          case VERDICT -> "v";
          case RANK -> "rank";
          case TICK -> "c";
          case CODE -> "code";
        };
    String room =
        switch (column.room()) {
          case ALWAYS, STACKED -> "";
          case WIDE -> " roomy";
          case NARROW -> " tight";
        };
    String all = (kind + room).strip();
    return all.isEmpty() ? null : all;
  }

  /** The class of a table: one of a few numbers stays narrow, so that rows are read across. */
  public @Nullable String table(Table table) {
    boolean few =
        table.columns().stream()
            .allMatch(
                column -> column.kind() == Table.Kind.HEAD || column.kind() == Table.Kind.NUMBER);
    return few ? "few" : table.isStacked() ? "stack" : null;
  }

  /** What a cell is to be named by where it stands below others; absent where its looks tell. */
  public @Nullable String label(Table table, Table.Column column) {
    return table.isStacked() && column.kind() != Table.Kind.VERDICT ? column.head() : null;
  }

  /** A user's text as HTML. */
  public Content prose(String commonMark) {
    return html(Prose.html(commonMark, this::ledInto));
  }

  /** A text of the team, whose links lead to pages of the site where there are links. */
  public Content article(Block.Article article) {
    return html(
        Prose.article(
            article.commonMark(),
            to ->
                Optional.ofNullable(article.links().get(to)).filter(path -> links).map(this::href),
            this::ledInto));
  }

  /** What stands in a user's text, leading to addresses as they are from this page. */
  private Phrase ledInto(String text) {
    List<Phrase.Run> runs = explained(text).runs();
    return new Phrase(
        runs.stream().map(run -> new Phrase.Run(run.text(), run.to().map(this::href))).toList());
  }

  /** A drawing, once for wide and once for narrow screens. */
  public Content chart(TimeChart chart) {
    return html(TimeChartDrawing.wide(chart) + TimeChartDrawing.narrow(chart));
  }

  /** A drawing for each chart. */
  public List<Content> multiples(SmallMultiples figure) {
    return SmallMultiplesDrawing.of(figure).stream().map(Pen::html).toList();
  }

  /** Weeks and months, two drawings. */
  public Content sixTwelve(SixTwelve chart) {
    return html(SixTwelveDrawing.of(chart));
  }

  /** What is planned over time, once for wide and once for narrow screens. */
  public Content gantt(Gantt gantt) {
    return html(GanttDrawing.wide(gantt, this::href) + GanttDrawing.narrow(gantt, this::href));
  }

  /** A small line. */
  public Content sparkline(Sparkline sparkline) {
    return html(SparklineDrawing.svg(sparkline));
  }

  /** A way over channels, once for wide and once for narrow screens. */
  public Content way(JourneyFigure journey) {
    return html(JourneyDrawing.wide(journey) + JourneyDrawing.narrow(journey));
  }

  private static Content html(String html) {
    return output -> output.writeContent(html);
  }
}
