package plumbline.engine;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** What the engine says against the content of a file, in words of ours. */
final class UnreadableData {

  private static final Pattern JSON =
      Pattern.compile("Malformed JSON in file \"(.*)\", at byte \\d+ in line (\\d+): (.*?)\\.");
  private static final Pattern PARQUET =
      Pattern.compile("(?:No magic bytes found at end of|too small to be a Parquet) file '(.*?)'");

  private UnreadableData() {}

  /** Absent where the engine speaks of something else than data. */
  static Optional<DataProblem> told(String said, Span blame) {
    String lower = said.toLowerCase(Locale.ROOT);
    boolean data =
        lower.startsWith("invalid input error")
            || lower.startsWith("conversion error")
            || lower.startsWith("io error");
    return data ? Optional.of(new DataProblem(finding(said, blame))) : Optional.empty();
  }

  private static Finding finding(String said, Span blame) {
    Matcher json = JSON.matcher(said);
    if (json.find()) {
      // The engine counts one line too many: the first is its second.
      long line = Long.parseLong(json.group(2)) - 1;
      return Finding.of(
              Code.UNREADABLE_DATA,
              blame,
              "`" + json.group(1) + "` cannot be read: line " + line + " is no JSON")
          .help("each line holds one whole object; the parser says: " + json.group(3));
    }
    Matcher parquet = PARQUET.matcher(said);
    if (parquet.find()) {
      return Finding.of(
              Code.UNREADABLE_DATA,
              blame,
              "`" + parquet.group(1) + "` cannot be read: it is no Parquet file, or was cut short")
          .help("export it again; for a file of another kind declare its `format`");
    }
    return Finding.of(Code.UNREADABLE_DATA, blame, "the data cannot be read")
        .help("the engine says: " + Session.firstLine(said));
  }
}
