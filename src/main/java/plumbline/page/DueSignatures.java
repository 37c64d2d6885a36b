package plumbline.page;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.history.signoff.Signature;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** What teams must sign, and whether they did. */
final class DueSignatures {

  private final Voice voice;
  private final SignatureWords words;
  private final CitedNames names;
  private final List<Signature> asked;

  /** Of one team. */
  DueSignatures(Telling telling, Team team) {
    this(telling, Set.of(team.id()));
  }

  /** Of the teams that a person leads, and so signs for as a rule. */
  DueSignatures(Telling telling, PersonId lead) {
    this(
        telling,
        telling.charter().teams().stream()
            .filter(team -> team.lead().equals(lead))
            .map(Team::id)
            .collect(Collectors.toSet()));
  }

  private DueSignatures(Telling telling, Set<TeamId> teams) {
    this.voice = telling.voice();
    this.words = new SignatureWords(voice);
    this.names = new CitedNames(voice);
    this.asked =
        telling.material().signatures().all().stream()
            .filter(signature -> signature.asked() && teams.contains(signature.team()))
            .toList();
  }

  /** Those they are asked for, signed or not: goals in their order, constraints, metrics. */
  List<Signature> asked() {
    return asked;
  }

  /** Absent where they are asked for none. */
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
