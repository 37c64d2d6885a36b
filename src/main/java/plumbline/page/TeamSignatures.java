package plumbline.page;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Team;
import plumbline.history.signoff.Signature;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What a team must sign, and whether it did. */
final class TeamSignatures {

  private final Voice voice;
  private final SignatureWords words;
  private final CitedNames names;
  private final List<Signature> asked;

  TeamSignatures(Telling telling, Team team) {
    this.voice = telling.voice();
    this.words = new SignatureWords(voice);
    this.names = new CitedNames(voice);
    this.asked =
        telling.material().signatures().all().stream()
            .filter(signature -> signature.asked() && signature.team().equals(team.id()))
            .toList();
  }

  /** Those it is asked for, signed or not: goals in their order, constraints, metrics. */
  List<Signature> asked() {
    return asked;
  }

  /** Absent where it is asked for none. */
  Optional<Section> section() {
    long open = asked.stream().filter(Signature::isOpen).count();
    String about =
        open == 0
            ? voice.say("team.signs.done")
            : voice.count("team.signs.open", open, voice.numbers().count(asked.size()));
    return Section.of(
        "signs", about, table(), new Block.Note(Phrase.of(voice.say("alignment.signature.rule"))));
  }

  private Table table() {
    return new Table(
        voice.say("team.signs"),
        List.of(
            Column.of(voice.say("column.what"), Kind.HEAD),
            Column.of(voice.say("column.signed-by"), Kind.TEXT),
            Column.of(voice.say("column.state"), Kind.VERDICT)),
        asked.stream().map(this::row).toList());
  }

  private Row row(Signature signature) {
    return Row.of(
        new Table.Text(
            Phrase.link(signature.what().name(), Address.of(signature.what())),
            names.kind(Optional.of(signature.what().reference()))),
        words.by(signature),
        words.state(signature));
  }
}
