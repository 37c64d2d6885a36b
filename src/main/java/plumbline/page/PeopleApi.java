package plumbline.page;

import java.util.List;
import plumbline.charter.Person;
import plumbline.charter.Team;
import plumbline.history.signoff.Signature;
import plumbline.json.JsonWriter;
import plumbline.page.part.Page.DataFile;

/** The JSON beside the pages on people. */
final class PeopleApi {

  private PeopleApi() {}

  static DataFile all(Telling telling, List<Waiting> people) {
    return ApiFile.of(
        telling,
        Address.PEOPLE,
        json -> json.objects("people", people, one -> person(telling, json, one)));
  }

  static DataFile person(Telling telling, Waiting waiting) {
    return ApiFile.of(
        telling, Address.of(waiting.person().id()), json -> person(telling, json, waiting));
  }

  private static void person(Telling telling, JsonWriter json, Waiting waiting) {
    Person person = waiting.person();
    json.key("id").value(person.id().value());
    json.key("name").value(person.name());
    person.role().ifPresent(role -> json.key("role").value(role));
    json.texts(
        "teams",
        telling.charter().teams().stream()
            .filter(team -> team.people().contains(person.id()))
            .map(Team::id)
            .toList());
    Duties duties = waiting.duties();
    json.texts("actions", duties.actions().stream().map(one -> one.action().id()).toList());
    json.texts("decisions", duties.decisions().stream().map(one -> one.id()).toList());
    json.texts(
        "reviews_overdue",
        duties.overdue().stream()
            .map(one -> one.about().map(Object::toString).orElse("charter"))
            .toList());
    json.texts(
        "signatures_open",
        waiting.signatures().asked().stream()
            .filter(Signature::isOpen)
            .map(one -> one.what().reference())
            .toList());
  }
}
