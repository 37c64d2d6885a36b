package plumbline.charter;

import java.util.Locale;
import java.util.Optional;

/** A column of a source that formulas may use. */
@Shorthand("type")
@Doc("A column of a source that formulas may use.")
public record Column(
    Origin origin,
    @Doc("The name used in formulas.") String id,
    @Doc("What it holds.") Type type,
    @Doc("Its heading in the file, where that differs.") Optional<String> from,
    @Doc("What a number column counts or measures.") Optional<Unit> unit,
    @Doc("The currency of a money column, where it is not the charter's or the source's column.")
        @TextForm(TextForm.Kind.CURRENCY_CODE)
        Optional<String> currency,
    @Doc(
            value = "What the number in the file is divided by, as in amounts in micros or pence.",
            example = "1000000")
        Optional<Integer> dividedBy) {

  /** What a column holds. Money and numbers are exact decimals from file to page. */
  public enum Type {
    MONEY,
    NUMBER,
    INTEGER,
    TEXT,
    BOOLEAN,
    DATE,
    TIME;

    /** As written in a file. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
