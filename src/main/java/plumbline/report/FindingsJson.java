package plumbline.report;

import java.util.List;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Severity;
import plumbline.diagnostic.Span;
import plumbline.json.JsonWriter;

/** Findings for another program to read. */
public final class FindingsJson {

  private FindingsJson() {}

  /**
   * One object: {@code findings} in the order given and, by severity, how many there are.
   *
   * <p>Lines and columns are counted from 1, columns in code points; the end is exclusive.
   */
  public static String of(List<Finding> findings) {
    JsonWriter json = new JsonWriter().beginObject().key("findings").beginArray();
    findings.forEach(finding -> write(finding, json));
    json.endArray();
    for (Severity severity : Severity.values()) {
      long count = findings.stream().filter(f -> f.severity() == severity).count();
      json.key(severity.word() + "s").value(count);
    }
    return json.endObject().text();
  }

  private static void write(Finding finding, JsonWriter json) {
    Span span = finding.span();
    json.beginObject()
        .key("code")
        .value(finding.code().id())
        .key("severity")
        .value(finding.severity().word())
        .key("message")
        .value(finding.message())
        .key("file")
        .value(span.file())
        .key("line")
        .value(span.line())
        .key("column")
        .value(span.column())
        .key("end_line")
        .value(span.endLine())
        .key("end_column")
        .value(span.endColumn())
        .key("help")
        .beginArray();
    finding.help().forEach(json::value);
    json.endArray().endObject();
  }
}
