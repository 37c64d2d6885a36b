package plumbline.charter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Where rows come from. */
@ExactlyOne({"export", "query"})
@Doc("Where rows come from: exported files, or a query over other sources.")
public record Source(
    Origin origin,
    SourceId id,
    @Weight.Of(Weight.WORDING)
        @Doc(value = "What people call it; its id in words if left out.", example = "NPS answers")
        Optional<String> title,
    @Doc(value = "The system of record.", example = "Shopify") Optional<String> system,
    @Doc("What a row is and how the export is made.") Optional<Markdown> description,
    @Doc(
            value =
                "The exported files, relative to the file that names them; `*` and `?` match names.",
            example = "data/orders-*.csv")
        @TextForm(TextForm.Kind.FILES)
        Optional<String> export,
    @Doc("One SELECT over other sources, each by its id.") Optional<String> query,
    @Doc("Format of the files, where the name's ending does not tell.") Optional<FileFormat> format,
    @Doc("How a text file is written, where that cannot be told from its text.")
        Optional<TextFormat> text,
    @Doc("Columns that together tell rows apart; verified.") List<String> oneRowPer,
    @Doc(
            "The column that dates a row; may be left out of a list that only queries look things up in.")
        Optional<String> time,
    @Doc("The zone of times written without one; the charter's if left out.")
        Optional<ZoneId> timeZone,
    @ById @Doc("The columns that are used, by the name used in formulas.") List<Column> columns,
    @Doc("Columns that numbers may be split by.") List<String> dimensions,
    @Doc("The column that holds the currency of the row's money, as an ISO 4217 code.")
        Optional<String> currency,
    @Doc(value = "How old the newest row may be.", example = "2 days")
        Optional<Duration> freshWithin,
    @Doc("What becomes of rows that cannot be read; fail if left out.") Optional<BadRows> onBadRows,
    @Doc("The person who answers for the data.") Optional<PersonId> owner,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same source.") List<SourceId> previously) {

  /** The formats that exports come in; each may be compressed with gzip. */
  public enum FileFormat {
    CSV,
    PARQUET,
    JSON_LINES
  }

  /** What becomes of rows that cannot be read. */
  public enum BadRows {
    /** The build fails and names them. */
    FAIL,
    /** They are set aside, counted, and listed on the source's page. */
    QUARANTINE
  }

  /** How a text file is written. */
  @Doc("How a text file is written.")
  public record TextFormat(
      Origin origin,
      @Doc("What stands between two values.") @TextForm(TextForm.Kind.CHARACTER)
          Optional<String> delimiter,
      @Doc("What values with special characters are put in.") @TextForm(TextForm.Kind.CHARACTER)
          Optional<String> quote,
      @Doc(value = "Character encoding; UTF-8 if left out.", example = "windows-1252")
          @TextForm(TextForm.Kind.ENCODING)
          Optional<String> encoding,
      @Doc("The decimal sign; `.` if left out.") @TextForm(TextForm.Kind.SIGN)
          Optional<String> decimal,
      @Doc("The sign between thousands, if any.") @TextForm(TextForm.Kind.SIGN)
          Optional<String> thousands,
      @Doc("Texts that mean that there is no value, beside the empty one.") List<String> noValue,
      @Doc(value = "Pattern of dates, where they are not ISO.", example = "%d.%m.%Y")
          @TextForm(TextForm.Kind.DATE_PATTERN)
          Optional<String> dates,
      @Doc(value = "Pattern of times, where they are not ISO.", example = "%d.%m.%Y %H:%M")
          @TextForm(TextForm.Kind.DATE_PATTERN)
          Optional<String> times) {}
}
