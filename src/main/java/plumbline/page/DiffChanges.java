package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.diff.Change;
import plumbline.diff.Signers;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** The changes in tables: those that must be signed, the others, and those that are accepted. */
final class DiffChanges {

  private final Compared compared;
  private final Voice voice;
  private final ChangeWords words;

  DiffChanges(Compared compared, Voice voice, ChangeWords words) {
    this.compared = compared;
    this.voice = voice;
    this.words = words;
  }

  /** Changes of one weight; absent without any. */
  Optional<Section> section(Weight weight) {
    List<Change> changes = compared.changes(weight);
    boolean signed = changes.stream().anyMatch(this::isSigned);
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("diff.column.change"), Kind.HEAD));
    if (signed) {
      columns.add(Column.of(voice.say("diff.column.signs"), Kind.TEXT));
    }
    columns.add(Column.wide(voice.say("diff.column.where"), Kind.CODE));
    List<Row> rows = changes.stream().map(change -> row(change, signed)).toList();
    String word = weight.name().toLowerCase(Locale.ROOT);
    boolean open = changes.stream().anyMatch(change -> !compared.missing(change).isEmpty());
    String head =
        open ? "diff.section.signed" : signed ? "diff.section.all-signed" : "diff.section." + word;
    return table(word, head, columns, rows);
  }

  private boolean isSigned(Change change) {
    return !compared.signers().of(change).teams().isEmpty();
  }

  /** What the charter accepts for a while, with until when, by whom and why. */
  Optional<Section> accepted() {
    List<Row> rows =
        compared.accepted().stream()
            .map(
                one ->
                    Row.of(
                        change(one.change()),
                        new Table.Text(
                            voice
                                .person(one.by().approver())
                                .then(
                                    voice.say(
                                        "diff.accepted.until",
                                        voice.dates().day(one.by().until()))),
                            one.by().reason().strip()),
                        Table.text(one.change().span().toString())))
            .toList();
    return table(
        "accepted",
        "diff.section.accepted",
        List.of(
            Column.of(voice.say("diff.column.change"), Kind.HEAD),
            Column.of(voice.say("diff.column.accepted"), Kind.TEXT),
            Column.wide(voice.say("diff.column.where"), Kind.CODE)),
        rows);
  }

  private Optional<Section> table(
      String anchor, String head, List<Column> columns, List<Row> rows) {
    Table table = new Table(voice.say(head), columns, rows);
    return Section.of(anchor, voice.say(head + ".about"), table);
  }

  private Row row(Change change, boolean signed) {
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(change(change));
    if (signed) {
      cells.add(signers(change));
    }
    cells.add(Table.text(change.span().toString()));
    return new Row(cells);
  }

  private Table.Cell change(Change change) {
    String mark = words.mark(change);
    String below =
        (mark.isEmpty() ? "" : mark + " · ") + change.code() + " · " + change.fingerprint();
    return new Table.Text(Phrase.of(words.sentence(change)), below);
  }

  /** Teams, each with who signed for it and when. */
  private String signed(Signers.Signing signing, List<TeamId> teams) {
    SignatureWords told = new SignatureWords(voice);
    return String.join(
        ", ",
        teams.stream()
            .map(
                team ->
                    signing.of(team).stream()
                        .flatMap(what -> compared.signatures().under(what, team).stream())
                        .map(
                            one ->
                                voice.say("diff.signer", voice.team(team), told.who(one).plain()))
                        .findFirst()
                        .orElseGet(() -> voice.team(team)))
            .toList());
  }

  private Table.Cell signers(Change change) {
    Signers.Signing signing = compared.signers().of(change);
    if (signing.teams().isEmpty()) {
      return Table.text(voice.say("diff.nobody"));
    }
    List<TeamId> missing = compared.missing(change);
    List<TeamId> signed = signing.teams().stream().filter(t -> !missing.contains(t)).toList();
    List<String> below = new ArrayList<>();
    if (!signed.isEmpty() && !missing.isEmpty()) {
      below.add(voice.say("diff.signed-by", signed(signing, signed)));
    }
    below.add(
        signing.because().isEmpty()
            ? voice.say("diff.named")
            : voice.say("diff.because", String.join(", ", signing.because())));
    if (change instanceof Change.Removed && !missing.isEmpty()) {
      below.add(voice.say("diff.gone"));
    }
    String teams =
        missing.isEmpty()
            ? voice.say("diff.signed", signed(signing, signed))
            : voice.teamNames(missing);
    return new Table.Text(Phrase.of(teams), String.join(" · ", below));
  }
}
