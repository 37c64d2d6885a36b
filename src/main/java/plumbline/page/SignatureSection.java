package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Reference;
import plumbline.diff.Signable;
import plumbline.history.signoff.Signature;
import plumbline.history.signoff.SignedText;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** Who signed what something means, who did not, and what changed since. */
final class SignatureSection {

  private static final String ANCHOR = "signatures";

  private final Voice voice;
  private final SignatureWords words;
  private final ChangeWords changes;
  private final List<Signature> signatures;

  SignatureSection(Telling telling, Reference what) {
    this.voice = telling.voice();
    this.words = new SignatureWords(voice);
    this.changes = new ChangeWords(voice);
    this.signatures = telling.material().signatures().under(what);
  }

  /** Absent where nobody signs and nobody is asked to. */
  Optional<Section> section() {
    if (signatures.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Rows(table()));
    signatures.forEach(signature -> since(signature, blocks));
    return Optional.of(
        new Section(
            ANCHOR, voice.say("signatures.title"), words.sentence(signatures), blocks, List.of()));
  }

  /** Who signs what several things mean, a row for each signature; absent without any. */
  static Optional<Section> under(Telling telling, List<? extends Signable> things) {
    Voice voice = telling.voice();
    SignatureWords words = new SignatureWords(voice);
    List<Signature> all = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Signable thing : things) {
      SignatureSection section = new SignatureSection(telling, thing.reference());
      all.addAll(section.signatures);
      section.signatures.forEach(
          signature ->
              rows.add(
                  Row.of(
                      new Table.Text(Phrase.of(thing.name()), voice.teamLink(signature.team())),
                      words.by(signature),
                      words.state(signature))));
    }
    String title = voice.say("signatures.title");
    Table table =
        new Table(
            title,
            List.of(
                Column.of(voice.say("column.what"), Kind.HEAD),
                Column.of(voice.say("column.signed-by"), Kind.TEXT),
                Column.of(voice.say("column.state"), Kind.VERDICT)),
            rows);
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                ANCHOR, title, words.sentence(all), List.of(new Block.Rows(table)), List.of()));
  }

  private Table table() {
    return new Table(
        voice.say("signatures.title"),
        List.of(
            Column.of(voice.say("column.team"), Kind.HEAD),
            Column.of(voice.say("column.signed-by"), Kind.TEXT),
            Column.of(voice.say("column.state"), Kind.VERDICT)),
        signatures.stream().map(this::row).toList());
  }

  private Row row(Signature signature) {
    String unasked = signature.asked() ? "" : voice.say("signatures.row.unasked");
    return Row.of(
        new Table.Text(voice.teamLink(signature.team()), unasked),
        words.by(signature),
        words.state(signature));
  }

  private void since(Signature signature, List<Block> blocks) {
    String team = voice.team(signature.team());
    Optional<SignedText.Found> found =
        signature
            .text()
            .filter(SignedText.Found.class::isInstance)
            .map(SignedText.Found.class::cast);
    if (found.isPresent() && !signature.since().isEmpty()) {
      blocks.add(
          new Block.Lists(
              List.of(
                  new Block.Listing(
                      voice.say(
                          "signatures.since",
                          team,
                          voice.dates().day(signature.line().orElseThrow().on()),
                          found.get().commit()),
                      signature.since().stream()
                          .map(change -> Phrase.of(changes.sentence(change) + "."))
                          .toList()))));
    }
    words
        .untold(signature)
        .ifPresent(
            why ->
                blocks.add(
                    new Block.Note(Phrase.of(voice.say("signatures.untold", team) + " " + why))));
  }
}
