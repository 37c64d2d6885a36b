package plumbline.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.figure.Sparkline;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Block;
import plumbline.page.part.Branch;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Section.Fact;
import plumbline.page.part.Site;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** A site made by hand that holds every kind of part once, around a text that stands everywhere. */
final class SampleSite {

  static final Verdict GOOD =
      new Verdict(Tone.GOOD, "On track", "£0.02 better than the path to £2.40 by 31 March 2027");
  static final Verdict WARN = new Verdict(Tone.WARN, "At risk", "");
  static final Verdict BAD = new Verdict(Tone.BAD, "Off track", "");
  static final Verdict NONE = new Verdict(Tone.NONE, "No verdict", "data are stale");

  private SampleSite() {}

  /** Every text of a user is {@code text}. */
  static Site with(String text) {
    return new Site(
        "en-GB",
        text,
        Optional.empty(),
        List.of(
            new Site.NavigationGroup("", List.of(new Page.Crumb(text, "index.html"))),
            new Site.NavigationGroup(
                "Numbers", List.of(new Page.Crumb("Metrics", "metrics/index.html")))),
        List.of(Phrase.of("Simulated data: ").then(text)),
        List.of(Phrase.of("Built from commit 4f1c2ab. ").then(Phrase.link(text, "index.html"))),
        List.of(home(text), metric(text)));
  }

  private static Page home(String text) {
    return new Page(
        "index.html",
        text,
        "index.html",
        List.of(),
        text,
        List.of(new Block.Note(Phrase.of("For " + text + " who buy twice a year."))),
        List.of(primary(text), goals(text), lists(text)),
        List.of(new Page.DataFile("api/index.json", "{}\n")));
  }

  private static Page metric(String text) {
    return new Page(
        "metrics/index.html",
        text,
        "metrics/index.html",
        List.of(new Page.Crumb(text, "index.html")),
        text,
        List.of(),
        List.of(
            new Section(
                "tree",
                "Metric tree",
                "",
                List.of(
                    new Block.Trees(List.of(tree(text))),
                    new Block.Note(Phrase.of("Each metric beside what it drives."))),
                List.of())),
        List.of(new Page.DataFile("metrics/sample.csv", "period,value\r\n")));
  }

  private static Section primary(String text) {
    return new Section(
        "primary",
        "Primary goal",
        "what we must accomplish",
        List.of(
            new Block.Statement(Phrase.of(text)),
            new Block.Headline(
                new Reading("£2.27", "2.27", ""),
                Phrase.link("revenue per session", "metrics/index.html#tree").then(", week 46"),
                Optional.of(GOOD),
                List.of(
                    new Block.Comparison("+3.2%", "on week 45"),
                    new Block.Comparison("+8.1%", "on a year ago")),
                "A real change: above the range of ordinary weeks since week 44."),
            new Block.Chart(
                chart(text),
                "",
                "Came back within two quarters: " + text,
                table(text),
                "metrics/sample.csv")),
        List.of(
            Fact.of("Accountable", Phrase.of(text)),
            new Fact(
                "Signed",
                List.of(
                    new Section.Line(Phrase.of("Marketing, Sales"), Optional.empty()),
                    new Section.Line(
                        Phrase.NONE,
                        Optional.of(new Verdict(Tone.WARN, "Finance, older text", ""))))),
            Fact.of("Computed as", Phrase.link(text, "metrics/index.html"))));
  }

  private static Section goals(String text) {
    return new Section(
        "secondary",
        "Secondary goals",
        "in this order, where they do not compromise the primary",
        List.of(new Block.Rows(table(text))),
        List.of());
  }

  private static Section lists(String text) {
    return new Section(
        "method",
        "How it is computed",
        "",
        List.of(
            new Block.Formula(
                "<math display=\"block\"><mfrac><mi>net revenue</mi><mi>sessions</mi></mfrac></math>",
                text),
            new Block.Lists(
                List.of(
                    new Block.Listing("Included", List.of(Phrase.of(text), Phrase.of("Discounts"))),
                    new Block.Listing("Left out", List.of(Phrase.of("VAT, gift-card sales"))))),
            new Block.Entries(
                List.of(
                    new Block.Entry("Conflict", Phrase.of(text)),
                    new Block.Entry("Sign-off", Phrase.of("Finance signed an older text.")))),
            new Block.Prose(text + "\n\n- one\n- two\n\n# head\n\n[link](" + text + ")"),
            new Block.Details(
                "SQL", List.of(new Block.Code("-- total\nselect sum(gross) " + text)))),
        List.of(Fact.of("System of record", Phrase.of("Shopify"))));
  }

  static Table table(String text) {
    return new Table(
        "Goals " + text,
        List.of(
            Column.of("", Kind.RANK),
            Column.of("Goal", Kind.HEAD),
            Column.of("Week 46", Kind.NUMBER),
            Column.wide("26 weeks", Kind.SPARK),
            Column.of("Verdict", Kind.VERDICT)),
        List.of(
            row("1", text, new Reading("31.4%", "0.314", ""), GOOD),
            row("2", "Fewer returns", new Reading("9.8%", "0.098", ""), WARN),
            row("3", "Winter range sells through", new Reading("41.0%", "0.41", ""), BAD),
            row("4", "Answers", new Reading("–", "", "no contacts in this week"), NONE)));
  }

  private static Row row(String rank, String goal, Reading reading, Verdict verdict) {
    return Row.of(
        Table.text(rank),
        new Table.Text(Phrase.link(goal, "metrics/index.html"), "Repeat rate in 180 days"),
        Table.number(reading),
        new Table.Line(Optional.of(new Sparkline(values(26), "26 weeks, rising"))),
        new Table.Mark(Optional.of(verdict)));
  }

  private static List<Optional<BigDecimal>> values(int count) {
    List<Optional<BigDecimal>> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(Optional.of(BigDecimal.valueOf(200 + (i * 37 % 11) + i, 2)));
    }
    return values;
  }

  static TimeChart chart(String text) {
    LocalDate start = LocalDate.of(2026, 1, 5);
    List<TimeChart.Dot> dots = new ArrayList<>();
    List<Optional<BigDecimal>> values = values(47);
    for (int i = 0; i < 47; i++) {
      dots.add(
          new TimeChart.Dot(
              start.plusWeeks(i),
              values.get(i),
              i < 46,
              "£" + values.get(i).orElseThrow(),
              "week " + (i + 2)));
    }
    return new TimeChart(
        "primary",
        text,
        start,
        LocalDate.of(2027, 1, 1),
        List.of(new TimeChart.Trace("", dots)),
        List.of(
            new TimeChart.Path(
                start,
                new BigDecimal("2.10"),
                LocalDate.of(2027, 3, 31),
                new BigDecimal("2.40"),
                "path to",
                "£2.40")),
        List.of(),
        List.of(),
        List.of(new TimeChart.Mark(LocalDate.of(2026, 6, 1), text, text)),
        (value, step) -> "£" + value.setScale(2),
        (date, step) -> date.toString().substring(5, 7));
  }

  private static Branch tree(String text) {
    return new Branch(
        Phrase.link(text, "index.html"),
        new Reading("£2.27", "2.27", ""),
        Optional.of(new Verdict(Tone.GOOD, "On track", "")),
        List.of(
            new Branch(
                Phrase.of("Sessions"), new Reading("–", "", ""), Optional.empty(), List.of())));
  }
}
