package plumbline.page;

import java.util.List;
import plumbline.charter.Id;
import plumbline.charter.Reference;
import plumbline.charter.TeamId;
import plumbline.json.JsonWriter;

/** What the JSON of anything that teams sign says of them. */
final class SignatureApi {

  private SignatureApi() {}

  /** Writes which teams must sign it, and how the signature of each stands. */
  static void write(JsonWriter json, Telling telling, Id id, List<TeamId> teams) {
    json.texts("sign_off", teams);
    json.objects(
        "signatures",
        telling.material().signatures().under(Reference.to(id)),
        signature -> {
          json.key("team").value(signature.team().value());
          json.key("standing").value(ApiFile.word(signature.standing()));
          signature.line().ifPresent(line -> json.key("by").value(line.by().value()));
          signature.line().ifPresent(line -> json.key("on").value(line.on().toString()));
        });
  }
}
