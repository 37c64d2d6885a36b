package plumbline.report;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import plumbline.diagnostic.Severity;
import plumbline.diagnostic.Span;
import plumbline.json.JsonWriter;

/**
 * Remarks in the Static Analysis Results Interchange Format, version 2.1.0, as of OASIS.
 *
 * <p>What is accepted is a suppressed result. A run that came to no result says so by its
 * invocation.
 */
public final class Sarif {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Remarks remarks;
  private final JsonWriter json = new JsonWriter();

  private Sarif(Remarks remarks) {
    this.remarks = remarks;
  }

  /** One log with one run. */
  public static String of(Remarks remarks) {
    return new Sarif(remarks).text();
  }

  private String text() {
    json.beginObject().key("$schema").value(SCHEMA).key("version").value("2.1.0");
    json.key("runs").beginArray().beginObject();
    SortedMap<String, String> kinds = new TreeMap<>();
    remarks.all().forEach(remark -> kinds.put(remark.rule(), remark.kind()));
    tool(kinds);
    json.key("columnKind").value("unicodeCodePoints");
    json.key("invocations").beginArray().beginObject();
    json.key("executionSuccessful").value(remarks.whole());
    json.endObject().endArray();
    json.key("results").beginArray();
    List<String> rules = List.copyOf(kinds.keySet());
    remarks.all().forEach(remark -> result(remark, rules));
    json.endArray().endObject().endArray();
    return json.endObject().text();
  }

  private void tool(SortedMap<String, String> kinds) {
    json.key("tool").beginObject().key("driver").beginObject();
    json.key("name").value(Remarks.PROGRAM).key("version").value(remarks.version());
    json.key("rules").beginArray();
    kinds.forEach(
        (rule, kind) ->
            json.beginObject()
                .key("id")
                .value(rule)
                .key("name")
                .value(pascalCase(kind))
                .endObject());
    json.endArray().endObject().endObject();
  }

  /** As SARIF wants names of rules: {@code MissingKey} for {@code MISSING_KEY}. */
  private static String pascalCase(String constant) {
    StringBuilder name = new StringBuilder();
    for (String word : constant.split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.toString();
  }

  private void result(Remark remark, List<String> rules) {
    json.beginObject();
    json.key("ruleId").value(remark.rule());
    json.key("ruleIndex").value(rules.indexOf(remark.rule()));
    json.key("level").value(level(remark.severity()));
    json.key("message").beginObject().key("text").value(remark.whole()).endObject();
    json.key("locations").beginArray();
    String file = remarks.file(remark.span());
    if (!file.isEmpty()) {
      location(file, remark.span());
    }
    json.endArray();
    json.key("partialFingerprints").beginObject();
    json.key("plumbline/v1").value(remark.fingerprint()).endObject();
    remark.accepted().ifPresent(this::suppression);
    json.endObject();
  }

  private void location(String file, Span span) {
    json.beginObject().key("physicalLocation").beginObject();
    json.key("artifactLocation").beginObject().key("uri").value(uri(file)).endObject();
    json.key("region").beginObject();
    json.key("startLine").value(span.line()).key("startColumn").value(span.column());
    json.key("endLine").value(span.endLine()).key("endColumn").value(span.endColumn());
    json.endObject().endObject().endObject();
  }

  private void suppression(String reason) {
    json.key("suppressions").beginArray().beginObject();
    json.key("kind").value("external").key("status").value("accepted");
    json.key("justification").value(reason);
    json.endObject().endArray();
  }

  private static String level(Severity severity) {
    return severity.word();
  }

  /** A relative reference, with what may not stand in one escaped. */
  private static String uri(String file) {
    try {
      return new java.net.URI(null, null, "/" + file, null).toASCIIString().substring(1);
    } catch (java.net.URISyntaxException e) {
      throw new IllegalStateException("no address for " + file, e);
    }
  }
}
