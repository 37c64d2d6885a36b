package plumbline.page;

/**
 * Two versions of a text, each cut to a line that shows where they part.
 *
 * @param before at most {@link #LONGEST} characters between the marks of what is left out
 * @param after likewise
 */
record Excerpts(String before, String after) {

  static final int LONGEST = 60;

  /** How much of what both share leads up to where they part. */
  private static final int LEAD = 20;

  private static final String LEFT_OUT = "…";

  static Excerpts of(String before, String after) {
    String earlier = line(before);
    String later = line(after);
    int from = Math.max(begin(earlier, later), begin(later, earlier));
    return new Excerpts(from(earlier, from), from(later, from));
  }

  /** The start of a text. */
  static String of(String text) {
    return from(line(text), 0);
  }

  private static String line(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Where to begin so that the first difference is seen; 0 where that is at the start. */
  private static int begin(String text, String other) {
    int same = 0;
    int both = Math.min(text.length(), other.length());
    while (same < both && text.charAt(same) == other.charAt(same)) {
      same++;
    }
    boolean seen = same + LEAD <= LONGEST || text.codePointCount(0, text.length()) <= LONGEST;
    return seen ? 0 : text.lastIndexOf(' ', same - LEAD) + 1;
  }

  private static String from(String text, int begin) {
    String rest = text.substring(begin);
    int points = rest.codePointCount(0, rest.length());
    String shown =
        points <= LONGEST
            ? rest
            : rest.substring(0, rest.offsetByCodePoints(0, LONGEST - 1)) + LEFT_OUT;
    return begin == 0 ? shown : LEFT_OUT + shown;
  }
}
