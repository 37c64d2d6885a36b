package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.diff.Change;
import plumbline.diff.Signers;
import plumbline.page.part.Block;
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
    columns.addAll(sides());
    if (signed) {
      columns.add(Column.stacked(voice.say("diff.column.signs"), Kind.TEXT));
    }
    columns.add(Column.wide(voice.say("diff.column.where"), Kind.CODE));
    List<Row> rows = changes.stream().map(change -> row(change, signed)).toList();
    String word = weight.name().toLowerCase(Locale.ROOT);
    boolean open = changes.stream().anyMatch(change -> !compared.missing(change).isEmpty());
    String head =
        open ? "diff.section.signed" : signed ? "diff.section.all-signed" : "diff.section." + word;
    return table(word, head, columns, rows, removals(changes));
  }

  /** How the removals that nobody can sign are accepted, ready to be pasted. */
  private Block[] removals(List<Change> changes) {
    List<Change> open =
        changes.stream()
            .filter(change -> change instanceof Change.Removed)
            .filter(change -> !compared.missing(change).isEmpty())
            .toList();
    return open.isEmpty()
        ? new Block[0]
        : new Block[] {
          new Block.Note(Phrase.of(voice.say("diff.removals"))),
          new Block.Code(exceptions(open), Block.Code.Language.YAML)
        };
  }

  private String exceptions(List<Change> removed) {
    Charter charter = compared.charter();
    String approver =
        charter.charter().authority().map(one -> one.person().value()).orElse("person-id");
    LocalDate until =
        LocalDate.ofInstant(compared.facts().asOf(), charter.charter().timeZone()).plusMonths(1);
    StringBuilder yaml = new StringBuilder("exceptions:\n");
    for (Change change : removed) {
      String id = change.entity().reference().replace('/', '-').replace('_', '-') + "-removed";
      yaml.append("  - id: ").append(id);
      yaml.append("\n    rule: ").append(change.code());
      yaml.append("\n    fingerprint: \"").append(change.fingerprint());
      yaml.append("\"\n    reason: ").append(voice.say("diff.removals.reason"));
      yaml.append("\n    approver: ").append(approver);
      yaml.append("\n    until: ").append(until).append('\n');
    }
    return yaml.toString();
  }

  private boolean isSigned(Change change) {
    return !compared.signers().of(change).teams().isEmpty();
  }

  /** What the charter accepts for a while, with until when, by whom and why. */
  Optional<Section> accepted() {
    List<Column> columns = new ArrayList<>(sides());
    columns.add(Column.stacked(voice.say("diff.column.accepted"), Kind.TEXT));
    columns.add(Column.wide(voice.say("diff.column.where"), Kind.CODE));
    List<Row> rows = compared.accepted().stream().map(this::accepted).toList();
    return table("accepted", "diff.section.accepted", columns, rows);
  }

  private Row accepted(Compared.Accepted one) {
    List<Table.Cell> cells = new ArrayList<>(change(one.change()));
    String until = voice.say("diff.accepted.until", voice.dates().day(one.by().until()));
    cells.add(
        new Table.Text(voice.person(one.by().approver()).then(until), one.by().reason().strip()));
    cells.add(Table.text(one.change().span().toString()));
    return new Row(cells);
  }

  private List<Column> sides() {
    return List.of(
        Column.of(voice.say("diff.column.change"), Kind.HEAD),
        Column.of(voice.say("diff.column.before"), Kind.TEXT),
        Column.of(voice.say("diff.column.after"), Kind.TEXT));
  }

  private Optional<Section> table(
      String anchor, String head, List<Column> columns, List<Row> rows, Block... beneath) {
    Table table = new Table(voice.say(head), columns, rows);
    return Section.of(anchor, voice.say(head + ".about"), table, beneath);
  }

  private Row row(Change change, boolean signed) {
    List<Table.Cell> cells = new ArrayList<>(change(change));
    if (signed) {
      cells.add(signers(change));
    }
    cells.add(Table.text(change.span().toString()));
    return new Row(cells);
  }

  private List<Table.Cell> change(Change change) {
    ChangeSides sides = ChangeSides.of(change, words, voice);
    String below =
        Stream.of(sides.value(), words.mark(change), change.code(), change.fingerprint())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return List.of(
        new Table.Text(Phrase.of(Words.capital(sides.what())), below),
        Table.text(sides.before()),
        Table.text(sides.after()));
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
