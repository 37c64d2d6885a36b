package plumbline.diagnostic;

/**
 * What is printed before a part of a finding to colour it, and after it to end the colour. All
 * empty for plain text.
 *
 * @param place for line numbers and the arrow to the file
 */
public record Palette(
    String error, String warning, String note, String strong, String place, String end) {

  /** No colour at all. */
  public static final Palette PLAIN = new Palette("", "", "", "", "", "");

  /** The colours of an ANSI terminal. */
  public static final Palette ANSI =
      new Palette("\033[1;31m", "\033[1;33m", "\033[1;36m", "\033[1m", "\033[34m", "\033[0m");

  String of(Severity severity) {
    return switch (severity) {
      case ERROR -> error;
      case WARNING -> warning;
      case NOTE -> note;
    };
  }

  String paint(String colour, String text) {
    return colour.isEmpty() || text.isEmpty() ? text : colour + text + end;
  }
}
