package plumbline.page;

import java.util.List;
import java.util.Locale;
import plumbline.charter.Id;
import plumbline.charter.Reference;
import plumbline.charter.TeamId;
import plumbline.history.signoff.Signature;
import plumbline.json.JsonWriter;

/** What the JSON of anything that teams sign says of them. */
final class SignatureApi {

  private SignatureApi() {}

  /** Writes which teams must sign it, and how the signature of each stands. */
  static void write(JsonWriter json, Telling telling, Id id, List<TeamId> teams) {
    json.key("sign_off").beginArray();
    teams.forEach(team -> json.value(team.value()));
    json.endArray();
    json.key("signatures").beginArray();
    for (Signature signature : telling.material().signatures().under(Reference.to(id))) {
      json.beginObject();
      json.key("team").value(signature.team().value());
      json.key("standing").value(signature.standing().name().toLowerCase(Locale.ROOT));
      signature.line().ifPresent(line -> json.key("by").value(line.by().value()));
      signature.line().ifPresent(line -> json.key("on").value(line.on().toString()));
      json.endObject();
    }
    json.endArray();
  }
}
