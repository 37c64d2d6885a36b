package plumbline.report;

import java.util.List;
import plumbline.json.JsonWriter;

/** Remarks as a code quality report, which GitLab shows in merge requests. */
public final class GitlabQuality {

  /** Stands for what is in no file, as GitLab asks for one. */
  private static final String NO_FILE = "charter";

  private GitlabQuality() {}

  /** One array; fingerprints are unique. */
  public static String of(Remarks remarks) {
    JsonWriter json = new JsonWriter().beginArray();
    List<String> fingerprints = remarks.fingerprints();
    for (int i = 0; i < remarks.all().size(); i++) {
      Remark remark = remarks.all().get(i);
      String file = remarks.file(remark.span());
      json.beginObject();
      json.key("description").value(remark.whole());
      json.key("check_name").value(remark.rule());
      json.key("fingerprint").value(fingerprints.get(i));
      json.key("severity").value(severity(remark));
      json.key("location").beginObject();
      json.key("path").value(file.isEmpty() ? remarks.folder() + NO_FILE : file);
      json.key("lines").beginObject().key("begin").value(remark.span().line()).endObject();
      json.endObject().endObject();
    }
    return json.endArray().text();
  }

  private static String severity(Remark remark) {
    if (remark.accepted().isPresent()) {
      return "info";
    }
    return switch (remark.severity()) {
      case ERROR -> "blocker";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
