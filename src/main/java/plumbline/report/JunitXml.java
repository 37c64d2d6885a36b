package plumbline.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Remarks as the report of a test run, which most systems for continuous integration show.
 *
 * <p>Each remark is a test case: failed for errors and warnings, skipped for notes and what is
 * accepted. A run without remarks is one case that passed; one without a result, one with an error.
 */
public final class JunitXml {

  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);

  private JunitXml() {}

  /** One suite. */
  public static String of(Remarks remarks) {
    List<Remark> all = remarks.all();
    long failures = all.stream().filter(Remark::isToMend).count();
    boolean passed = all.isEmpty() && remarks.whole();
    int errors = remarks.whole() ? 0 : 1;
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<testsuite");
    attribute(out, "name", Remarks.PROGRAM);
    attribute(out, "tests", String.valueOf(all.size() + errors + (passed ? 1 : 0)));
    attribute(out, "failures", String.valueOf(failures));
    attribute(out, "errors", String.valueOf(errors));
    attribute(out, "skipped", String.valueOf(all.size() - failures));
    attribute(out, "time", "0");
    attribute(out, "timestamp", SECONDS.format(remarks.asOf().atOffset(ZoneOffset.UTC)));
    attribute(out, "hostname", "localhost");
    out.append(">\n  <properties/>\n");
    all.forEach(remark -> testCase(out, remark, remarks));
    if (passed) {
      out.append("  <testcase");
      attributes(out, Remarks.PROGRAM, "nothing to say");
      out.append("/>\n");
    } else if (!remarks.whole()) {
      out.append("  <testcase");
      attributes(out, Remarks.PROGRAM, "came to a result");
      out.append(">\n    <error type=\"no-result\" message=\"The run came to no result\"/>\n");
      out.append("  </testcase>\n");
    }
    return out.append("  <system-out/>\n  <system-err/>\n</testsuite>\n").toString();
  }

  private static void testCase(StringBuilder out, Remark remark, Remarks remarks) {
    String file = remarks.file(remark.span());
    out.append("  <testcase");
    attributes(
        out, file.isEmpty() ? Remarks.PROGRAM : file, remark.rule() + " " + remark.message());
    out.append(">\n    <").append(remark.isToMend() ? "failure" : "skipped");
    if (remark.isToMend()) {
      attribute(out, "type", remark.severity().word());
    }
    attribute(out, "message", remark.message());
    out.append(">");
    out.append(escaped(remark.whole() + "\n" + file + ":" + remark.span().line()));
    out.append("</").append(remark.isToMend() ? "failure" : "skipped").append(">\n  </testcase>\n");
  }

  private static void attributes(StringBuilder out, String group, String name) {
    attribute(out, "classname", group);
    attribute(out, "name", name);
    attribute(out, "time", "0");
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    out.append(escaped(value.replaceAll("\\s+", " ").strip())).append('"');
  }

  /** What XML 1.0 cannot hold at all is shown by the sign for what cannot be shown. */
  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isOfXml(point) ? point : '\ufffd');
              }
            });
    return out.toString();
  }

  private static boolean isOfXml(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }
}
