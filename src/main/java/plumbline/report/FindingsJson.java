package plumbline.report;

import plumbline.diagnostic.Severity;
import plumbline.diagnostic.Span;
import plumbline.json.JsonWriter;

/** Findings for another program to read. */
public final class FindingsJson {

  private FindingsJson() {}

  /**
   * One object: {@code findings} in the order given and, by severity, how many of them nobody
   * accepted.
   *
   * <p>Lines and columns are counted from 1, columns in code points; the end is exclusive.
   */
  public static String of(Remarks remarks) {
    JsonWriter json = new JsonWriter().beginObject();
    json.objects("findings", remarks.all(), remark -> write(remark, json));
    for (Severity severity : Severity.values()) {
      long count =
          remarks.all().stream()
              .filter(remark -> remark.accepted().isEmpty() && remark.severity() == severity)
              .count();
      json.key(severity.word() + "s").value(count);
    }
    long accepted = remarks.all().stream().filter(r -> r.accepted().isPresent()).count();
    json.key("accepted").value(accepted);
    return json.endObject().text();
  }

  private static void write(Remark remark, JsonWriter json) {
    Span span = remark.span();
    json.key("code").value(remark.rule());
    json.key("severity").value(remark.severity().word());
    json.key("message").value(remark.message());
    json.key("file").value(span.file());
    json.key("line").value(span.line());
    json.key("column").value(span.column());
    json.key("end_line").value(span.endLine());
    json.key("end_column").value(span.endColumn());
    json.key("fingerprint").value(remark.fingerprint());
    remark.accepted().ifPresent(sentence -> json.key("accepted").value(sentence));
    json.texts("help", remark.help());
  }
}
