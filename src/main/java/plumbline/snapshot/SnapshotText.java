package plumbline.snapshot;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.diagnostic.Fingerprint;
import plumbline.json.Json;
import plumbline.json.JsonWriter;

/**
 * A snapshot as the text of its file: JSON, the same bytes for the same snapshot, with a digest of
 * all that stands before it as its last value, so that a change by hand shows.
 */
public final class SnapshotText {

  private static final String SEAL_BEGINS = ",\n  \"digest\": \"";

  private static final Pattern SEAL =
      Pattern.compile(SEAL_BEGINS + "(sha256:[0-9a-f]{64})\"\n}\n?");

  private static final int DIGITS = 64;

  private SnapshotText() {}

  /** A text read back. */
  public sealed interface Read {}

  /** A snapshot as it was written. */
  public record Whole(Snapshot snapshot, String digest) implements Read {}

  /** A snapshot that can be read, though somebody changed its text. */
  public record Edited(Snapshot snapshot) implements Read {}

  /** No snapshot. */
  public record Unreadable(int line, int column, String why) implements Read {}

  /** The text of a file. */
  public static String of(Snapshot snapshot) {
    String unsealed = unsealed(snapshot);
    return unsealed.substring(0, unsealed.length() - "\n}\n".length())
        + ",\n  \"digest\": \""
        + digest(unsealed)
        + "\"\n}\n";
  }

  /** The digest that stands at the end of a snapshot's text. */
  public static String digest(Snapshot snapshot) {
    return digest(unsealed(snapshot));
  }

  private static String unsealed(Snapshot snapshot) {
    JsonWriter json = new JsonWriter();
    RecordJson.write(snapshot, json);
    return json.text();
  }

  /** What a text says, with line ends as any system writes them. */
  public static Read read(String text) {
    try {
      String unix = text.replace("\r\n", "\n");
      Json json = Json.read(unix);
      if (json instanceof Json.Members members && isOfLaterFormat(members)) {
        return new Unreadable(1, 1, "a later version of the program wrote it");
      }
      Snapshot snapshot = RecordJson.read(Snapshot.class, json);
      int end = Math.max(0, unix.lastIndexOf(SEAL_BEGINS));
      Matcher seal = SEAL.matcher(unix).region(end, unix.length());
      boolean whole =
          seal.matches() && digest(unix.substring(0, end) + "\n}\n").equals(seal.group(1));
      return whole ? new Whole(snapshot, seal.group(1)) : new Edited(snapshot);
    } catch (Json.Malformed malformed) {
      return new Unreadable(
          malformed.line(), malformed.column(), "it is no JSON: " + malformed.getMessage());
    } catch (RecordJson.Unfit unfit) {
      return new Unreadable(1, 1, String.valueOf(unfit.getMessage()));
    }
  }

  private static boolean isOfLaterFormat(Json.Members members) {
    return members.byKey().get("format") instanceof Json.Digits format
        && format.number().compareTo(BigDecimal.valueOf(Snapshot.FORMAT)) > 0;
  }

  private static String digest(String text) {
    return "sha256:" + Fingerprint.digest(text, DIGITS);
  }
}
