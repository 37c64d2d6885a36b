package plumbline.page;

import java.time.format.DateTimeFormatter;
import java.util.List;
import plumbline.diff.Change;
import plumbline.history.Author;
import plumbline.history.Entry;
import plumbline.history.Made;
import plumbline.json.JsonWriter;
import plumbline.page.part.Page.DataFile;

/** The history for machines: every change with its code, weight, sides and place. */
final class HistoryApi {

  private final Telling telling;

  HistoryApi(Telling telling) {
    this.telling = telling;
  }

  DataFile file(List<Entry> entries) {
    ApiFile file = new ApiFile(telling, Address.HISTORY);
    JsonWriter json = file.json();
    json.key("known").value(telling.history().timeline().isPresent());
    json.key("shallow").value(telling.history().isShallow());
    json.objects("entries", entries, entry -> entry(json, entry));
    return file.end();
  }

  private void entry(JsonWriter json, Entry entry) {
    made(json, entry.made());
    if (entry instanceof Entry.Event event) {
      json.key("begins").value(event.begins());
      ChangeWords words = new ChangeWords(telling.voice().of(event.charter()));
      json.objects("changes", event.changes(), change -> change(json, change, words));
    } else {
      json.key("unread").value(((Entry.Unread) entry).why().message());
    }
  }

  private void made(JsonWriter json, Made made) {
    json.key("commit").value(made.id());
    json.key("author").value(made.author().called());
    json.key("written").value(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(made.written()));
    json.key("held_since").value(telling.history().day(made).toString());
    json.key("subject").value(made.subject());
    json.key("reason").value(made.body());
    json.texts("co_authors", made.coAuthors().stream().map(Author::called).toList());
    json.texts("approved_by", made.approvers().stream().map(Author::called).toList());
  }

  private static void change(JsonWriter json, Change change, ChangeWords words) {
    json.key("code").value(change.code());
    json.key("weight").value(ApiFile.word(change.weight()));
    json.key("entity").value(change.entity().reference());
    json.key("field").value(change.field());
    json.key("sentence").value(words.sentence(change));
    if (change.sides().size() == 2) {
      json.key("before").value(change.sides().get(0));
      json.key("after").value(change.sides().get(1));
    }
    json.key("fingerprint").value(change.fingerprint());
  }
}
