package plumbline.page.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.page.figure.Sparkline;

/**
 * Rows of cells.
 *
 * @param name what the table holds, for readers who cannot see its surroundings
 */
public record Table(String name, List<Column> columns, List<Row> rows) {

  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /**
   * A column.
   *
   * @param room where it is shown
   */
  public record Column(String head, Kind kind, Room room) {
    public static Column of(String head, Kind kind) {
      return new Column(head, kind, Room.ALWAYS);
    }

    /** Left out where there is little room. */
    public static Column wide(String head, Kind kind) {
      return new Column(head, kind, Room.WIDE);
    }

    /** Gets a line of its own, and the whole row with it, where there is little room. */
    public static Column stacked(String head, Kind kind) {
      return new Column(head, kind, Room.STACKED);
    }

    /** Stands in for others that are left out. */
    public static Column narrow(String head, Kind kind) {
      return new Column(head, kind, Room.NARROW);
    }
  }

  /** How much room a column needs to be shown. */
  public enum Room {
    ALWAYS,
    WIDE,
    NARROW,
    STACKED
  }

  /** What the cells of a column hold, which decides how they are set. */
  public enum Kind {
    /** What the row is about; once in a table. */
    HEAD,
    TEXT,
    NUMBER,
    SPARK,
    VERDICT,
    RANK,
    /** A tick in the middle. */
    TICK,
    /** Text for machines. */
    CODE
  }

  /** A table whose rows carry their place in front, from 1 on; the columns do not name it. */
  public static Table numbered(String name, List<Column> columns, List<Row> rows) {
    List<Column> heads = new ArrayList<>(List.of(Column.of("", Kind.RANK)));
    heads.addAll(columns);
    List<Row> placed = new ArrayList<>();
    for (Row row : rows) {
      List<Cell> cells = new ArrayList<>(List.of(text(Integer.toString(placed.size() + 1))));
      cells.addAll(row.cells());
      placed.add(new Row(cells, row.anchor()));
    }
    return new Table(name, heads, placed);
  }

  /** Whether cells stand below each other where there is little room. */
  public boolean isStacked() {
    return columns.stream().anyMatch(column -> column.room() == Room.STACKED);
  }

  /**
   * One cell for each column.
   *
   * @param anchor unique on the page; stands in addresses after {@code #}; empty for none
   */
  public record Row(List<Cell> cells, String anchor) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** A row that nobody is led to. */
    public Row(List<Cell> cells) {
      this(cells, "");
    }

    /** The same row, to be led to. */
    public Row at(String place) {
      return new Row(cells, place);
    }

    public static Row of(Cell... cells) {
      return new Row(List.of(cells));
    }
  }

  /** What stands where row and column meet. */
  public sealed interface Cell {}

  /** Text with a smaller line below; the smaller one may be empty. */
  public record Text(Phrase phrase, Phrase below) implements Cell {
    public Text(Phrase phrase, String below) {
      this(phrase, below.isEmpty() ? Phrase.NONE : Phrase.of(below));
    }
  }

  /** A number. */
  public record Figure(Reading reading) implements Cell {}

  /** A small line. */
  public record Line(Optional<Sparkline> sparkline) implements Cell {}

  /** A verdict in a word. */
  public record Mark(Optional<Verdict> verdict) implements Cell {}

  /** That it is so; the words are for readers who cannot see it. */
  public record Tick(String words) implements Cell {}

  public static Cell text(String text) {
    return new Text(Phrase.of(text), "");
  }

  public static Cell text(Phrase phrase) {
    return new Text(phrase, "");
  }

  public static Cell number(Reading reading) {
    return new Figure(reading);
  }

  public static Cell number(String text) {
    return new Figure(new Reading(text, "", ""));
  }
}
