package plumbline.report;

import plumbline.diagnostic.Severity;
import plumbline.diagnostic.Span;

/**
 * Remarks as workflow commands, which GitHub shows beside the lines they are about.
 *
 * <p>Escaped as the runner reads them: in values of properties also what would end one. What is
 * accepted is told as a notice.
 */
public final class GithubCommands {

  private GithubCommands() {}

  /** One line for each remark; without any, a notice that says so. */
  public static String of(Remarks remarks) {
    StringBuilder out = new StringBuilder();
    remarks.all().forEach(remark -> out.append(line(remark, remarks)).append('\n'));
    if (!remarks.whole()) {
      out.append("::error title=").append(Remarks.PROGRAM).append("::The run came to no result\n");
    } else if (remarks.all().isEmpty()) {
      out.append("::notice title=").append(Remarks.PROGRAM).append("::Nothing to say\n");
    }
    return out.toString();
  }

  private static String line(Remark remark, Remarks remarks) {
    StringBuilder out = new StringBuilder("::").append(word(remark)).append(' ');
    Span span = remark.span();
    String file = remarks.file(span);
    if (!file.isEmpty()) {
      out.append("file=").append(property(file));
      out.append(",line=").append(span.line()).append(",endLine=").append(span.endLine());
      if (span.endLine() == span.line()) {
        // GitHub's end column is the last one marked, and columns need a single line.
        out.append(",col=").append(span.column());
        out.append(",endColumn=").append(Math.max(span.column(), span.endColumn() - 1));
      }
      out.append(',');
    }
    String title = remark.rule() + " " + remark.fingerprint();
    return out.append("title=")
        .append(property(title))
        .append("::")
        .append(data(remark.whole()))
        .toString();
  }

  private static String word(Remark remark) {
    if (remark.accepted().isPresent() || remark.severity() == Severity.NOTE) {
      return "notice";
    }
    return remark.severity().word();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
