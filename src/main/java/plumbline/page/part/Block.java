package plumbline.page.part;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.page.figure.Gantt;
import plumbline.page.figure.JourneyFigure;
import plumbline.page.figure.SixTwelve;
import plumbline.page.figure.SmallMultiples;
import plumbline.page.figure.TimeChart;
import plumbline.page.part.Section.Fact;

/** Something that stands in a section, one below the other. */
public sealed interface Block {

  /** Whether a chart that can be read off stands in it, folded away or not. */
  default boolean isCharted() {
    return false;
  }

  /** The largest text of a section: what is to be so. */
  record Statement(Phrase phrase) implements Block {}

  /** A part of a section under its own head, which stays together where it fits on a sheet. */
  record Part(Phrase head, List<Block> blocks) implements Block {
    public Part {
      blocks = List.copyOf(blocks);
    }

    @Override
    public boolean isCharted() {
      return blocks.stream().anyMatch(Block::isCharted);
    }
  }

  /** Facts in the flow of a section, beside each other. */
  record FactList(List<Fact> facts) implements Block {
    public FactList {
      facts = List.copyOf(facts);
    }
  }

  /**
   * What stands around the title of a booklet.
   *
   * @param facts such as how far its data reach
   */
  record Cover(Optional<Look.Picture> logo, List<Fact> facts) implements Block {
    public Cover {
      facts = List.copyOf(facts);
    }
  }

  /** The chapters of a booklet in their order. */
  record Contents(String name, List<Chapter> chapters) implements Block {
    public Contents {
      chapters = List.copyOf(chapters);
    }
  }

  /**
   * A line of the contents.
   *
   * @param brief what stands in the chapter, in a line
   */
  record Chapter(Phrase title, String brief) {}

  /**
   * The newest number with what it is, how it compares and what it means.
   *
   * @param about what it counts and when, such as "revenue per session, week 46"
   * @param comparisons with earlier periods, nearest first
   * @param signal whether the move is more than ordinary variation, in a sentence; may be empty
   */
  record Headline(
      Reading reading,
      Phrase about,
      Optional<Verdict> verdict,
      List<Comparison> comparisons,
      String signal)
      implements Block {
    public Headline {
      comparisons = List.copyOf(comparisons);
    }
  }

  /** A change and what it is against: "+3.2%", "on week 45". */
  record Comparison(String change, String against) {}

  /**
   * A drawing over time under what it shows, with its numbers in a table and as a file.
   *
   * @param finding what it shows, in a sentence that stands as its title; may be empty
   * @param caption how it is to be read; may be empty
   * @param numbers without rows where the drawing stands alone
   * @param csv address of the same numbers; empty where the drawing stands alone
   */
  record Chart(TimeChart chart, String finding, String caption, Table numbers, String csv)
      implements Block {

    /** The drawing without its numbers, for a page that has several and leads to where they are. */
    public Chart alone(String id) {
      return new Chart(
          chart.as(id), finding, caption, new Table(numbers.name(), List.of(), List.of()), "");
    }

    /** The same where another chart of the page tells how such are read. */
    public Chart uncaptioned() {
      return new Chart(chart, finding, "", numbers, csv);
    }

    @Override
    public boolean isCharted() {
      return !numbers.rows().isEmpty();
    }
  }

  /**
   * One number as a weekly business review looks at it.
   *
   * @param anchor unique on the page; stands in addresses after {@code #}
   * @param box the week, and the month, quarter and year to date
   * @param finding what the chart shows, in a sentence that stands as its title; may be empty
   * @param caption how it is to be read
   * @param said what people say of it
   */
  record Business(
      String anchor,
      Headline headline,
      SixTwelve chart,
      String finding,
      String caption,
      List<Box> box,
      Table numbers,
      List<Block> said)
      implements Block {
    public Business {
      box = List.copyOf(box);
      said = List.copyOf(said);
    }

    @Override
    public boolean isCharted() {
      return true;
    }
  }

  /** A number of a period, and how it compares. */
  record Box(String period, String number, List<Comparison> comparisons) {
    public Box {
      comparisons = List.copyOf(comparisons);
    }
  }

  /** Trees one after the other, each thing above what stands below it. */
  record Trees(List<Branch> trees) implements Block {
    public Trees {
      trees = List.copyOf(trees);
    }
  }

  /**
   * What is planned over time, in a table and as a file.
   *
   * @param finding what is going on now, in a sentence that stands as its title
   * @param caption how it is to be read
   * @param csv address of the same entries
   */
  record Timeline(Gantt gantt, String finding, String caption, Table entries, String csv)
      implements Block {
    @Override
    public boolean isCharted() {
      return true;
    }
  }

  /**
   * A text of the team with links that lead to pages of the site.
   *
   * @param links where a link leads, from the root of the site, by how it is written; others that
   *     are no address are none
   */
  record Article(String commonMark, Map<String, String> links) implements Block {
    public Article {
      links = Map.copyOf(links);
    }
  }

  /**
   * Small charts on one scale, under what they show in a sentence.
   *
   * @param names one above each chart
   * @param finding may be empty
   * @param values what each came to in each period, for the script that reads them off and saves
   *     them; a page of many charts would be too heavy with them
   */
  record Multiples(
      SmallMultiples figure,
      List<Phrase> names,
      String finding,
      String caption,
      Page.DataFile values)
      implements Block {
    public Multiples {
      names = List.copyOf(names);
    }

    @Override
    public boolean isCharted() {
      return true;
    }
  }

  /**
   * A way over several channels.
   *
   * @param finding where it breaks, in a sentence that stands as its title
   */
  record Way(JourneyFigure journey, String finding, Phrase caption) implements Block {
    @Override
    public boolean isCharted() {
      return true;
    }
  }

  /** A table in the open. */
  record Rows(Table table) implements Block {}

  /** Text of a user, in CommonMark. */
  record Prose(String commonMark) implements Block {}

  /** A sentence or two of ours. */
  record Note(Phrase phrase) implements Block {}

  /** A formula as it is printed, with its title: MathML, then words. */
  record Formula(String mathMl, String words) implements Block {}

  /** Short lists side by side. */
  record Lists(List<Listing> listings) implements Block {
    public Lists {
      listings = List.copyOf(listings);
    }
  }

  /** A short list under its own small head. */
  record Listing(String head, List<Phrase> items) {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** What words mean. */
  record Definitions(List<Definition> definitions) implements Block {
    public Definitions {
      definitions = List.copyOf(definitions);
    }
  }

  /**
   * What a word means.
   *
   * @param anchor unique on the page; stands in addresses after {@code #}
   */
  record Definition(String anchor, Phrase word, String means) {}

  /** Many short things in columns. */
  record Columns(List<Phrase> items) implements Block {
    public Columns {
      items = List.copyOf(items);
    }
  }

  /** Entries with a word in front of each. */
  record Entries(List<Entry> entries) implements Block {
    public Entries {
      entries = List.copyOf(entries);
    }
  }

  /** What kind of thing it is, and what is to be said. */
  record Entry(String label, Phrase phrase) {}

  /** What happened, each with its day, newest first. */
  record Happenings(List<Happening> happenings) implements Block {
    public Happenings {
      happenings = List.copyOf(happenings);
    }

    @Override
    public boolean isCharted() {
      return happenings.stream()
          .flatMap(happening -> happening.folded().stream())
          .anyMatch(Block::isCharted);
    }
  }

  /**
   * Something that happened.
   *
   * @param day as people write it
   * @param points what it changed, gravest first
   * @param source who did it and why
   * @param folded further blocks that are shown on request
   */
  record Happening(String day, List<Point> points, Phrase source, List<Block> folded) {
    public Happening {
      points = List.copyOf(points);
      folded = List.copyOf(folded);
    }
  }

  /** A sentence, and what to look out for in it. */
  record Point(Phrase phrase, Optional<Verdict> mark) {}

  /** Text for machines, as it is. */
  record Code(String text, Language language) implements Block {
    /** What it is written in. */
    public enum Language {
      /** Lines that differ, each with a sign in front. */
      DIFF,
      YAML,
      TEXT
    }

    /** In no language that a reader's program would colour. */
    public Code(String text) {
      this(text, Language.TEXT);
    }
  }

  /** Further blocks that are shown on request. */
  record Details(String summary, List<Block> blocks) implements Block {
    public Details {
      blocks = List.copyOf(blocks);
    }

    @Override
    public boolean isCharted() {
      return blocks.stream().anyMatch(Block::isCharted);
    }
  }
}
