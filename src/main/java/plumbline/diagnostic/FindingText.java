package plumbline.diagnostic;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws findings for a terminal:
 *
 * <pre>
 * error[PL-0205]: there is no metric `refnds`
 *   --&gt; charter/goals.yaml:4:13
 * 4 |     metric: refnds
 *   |             ^^^^^^
 *  help: did you mean `refunds` (metrics/shared.yaml:12)?
 * </pre>
 */
public final class FindingText {

  private final Map<String, String> texts;
  private final Palette palette;

  /**
   * @param texts the texts of files by name, for excerpts; without a file's text its findings have
   *     none
   */
  public FindingText(Map<String, String> texts, Palette palette) {
    this.texts = Map.copyOf(texts);
    this.palette = palette;
  }

  /** One finding, in lines that end in {@code \n}. */
  public String of(Finding finding) {
    StringBuilder out = new StringBuilder();
    String title = finding.severity().word() + "[" + finding.code().id() + "]";
    out.append(palette.paint(palette.of(finding.severity()), title));
    out.append(palette.paint(palette.strong(), ": " + Excerpt.harmless(finding.message())));
    out.append('\n');
    if (!finding.span().file().isEmpty()) {
      out.append(palette.paint(palette.place(), "  --> "));
      out.append(Excerpt.harmless(finding.span().toString())).append('\n');
      excerpt(finding).ifPresent(out::append);
    }
    for (String help : finding.help()) {
      out.append(palette.paint(palette.strong(), " help:")).append(' ');
      out.append(Excerpt.harmless(help)).append('\n');
    }
    return out.toString();
  }

  /** All findings in the order given, a blank line after each, then the summary. */
  public String of(List<Finding> findings) {
    StringBuilder out = new StringBuilder();
    findings.forEach(finding -> out.append(of(finding)).append('\n'));
    return out.append(summary(findings)).append('\n').toString();
  }

  /** Text without what would steer a terminal. */
  public static String harmless(String text) {
    return Excerpt.harmless(text);
  }

  /** {@code 2 errors, 1 warning}; {@code no findings} for none. */
  public static String summary(List<Finding> findings) {
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    findings.forEach(finding -> counts.merge(finding.severity(), 1, Integer::sum));
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (severity, count) -> parts.add(count + " " + severity.word() + (count == 1 ? "" : "s")));
    return parts.isEmpty() ? "no findings" : String.join(", ", parts);
  }

  /**
   * The line a finding is about, and below it a mark under the place.
   *
   * @param texts of files by name
   * @return empty where there is no such line
   */
  public static String excerpt(Finding finding, Map<String, String> texts) {
    return new FindingText(texts, Palette.PLAIN).excerpt(finding).orElse("");
  }

  private Optional<String> excerpt(Finding finding) {
    Span span = finding.span();
    return Optional.ofNullable(texts.get(span.file()))
        .flatMap(text -> Excerpt.of(text, span))
        .map(excerpt -> draw(finding, excerpt));
  }

  private String draw(Finding finding, Excerpt excerpt) {
    String number = String.valueOf(finding.span().line());
    String gutter = palette.paint(palette.place(), number + " |");
    String under = palette.paint(palette.place(), " ".repeat(number.length()) + " |");
    String carets =
        palette.paint(palette.of(finding.severity()), "^".repeat(excerpt.markedCells()));
    String line = excerpt.line().isEmpty() ? "" : " " + excerpt.line();
    return gutter + line + "\n" + under + " ".repeat(1 + excerpt.cellsBefore()) + carets + "\n";
  }
}
