package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.TeamId;
import plumbline.charter.Weight;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;
import plumbline.diff.Effects;
import plumbline.diff.MetricEffect;
import plumbline.diff.Signers;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Verdict;

/** What a change of the charter means, to whom, and what it does to the numbers. */
public final class DiffPage {

  private final Compared compared;
  private final Voice voice;
  private final ChangeWords words;
  private final VerdictWords verdicts;

  private DiffPage(Compared compared, Words words) {
    this.compared = compared;
    this.voice = new Voice(compared.charter(), words, compared.facts());
    this.words = new ChangeWords(voice);
    this.verdicts = new VerdictWords(voice);
  }

  /** The page of a change; the gravest part stands first. */
  public static Page of(Compared compared, Words words) {
    return new DiffPage(compared, words).page();
  }

  private Page page() {
    List<Section> sections = new ArrayList<>();
    changes(Weight.MEANING).ifPresent(sections::add);
    compared.effects().ifPresent(effects -> sections.add(numbers(effects)));
    found("not-computed", compared.notComputed()).ifPresent(sections::add);
    found("findings", compared.findings()).ifPresent(sections::add);
    changes(Weight.RESPONSIBILITY).ifPresent(sections::add);
    changes(Weight.WORDING).ifPresent(sections::add);
    return new Page(
        "diff.html",
        voice.say("diff.title"),
        "diff.html",
        List.of(),
        statement(),
        List.of(
            new Block.Note(
                Phrase.of(
                    voice.say(
                        "diff.sides",
                        compared.before(),
                        compared.after(),
                        voice.dates().instant(compared.facts().asOf()))))),
        sections,
        List.of(new DiffApi(compared, words).file()));
  }

  private String statement() {
    List<String> parts = new ArrayList<>();
    for (Weight weight : Weight.values()) {
      long count = compared.changes().stream().filter(c -> c.weight() == weight).count();
      if (count > 0) {
        String of = voice.say("diff.word." + word(weight));
        parts.add(
            parts.isEmpty()
                ? voice.count("diff.first", count, of)
                : voice.say("diff.next", voice.numbers().count(count), of));
      }
    }
    int flips = compared.effects().map(Effects::flips).orElse(0);
    if (flips > 0) {
      parts.add(voice.count("diff.flips", flips));
    }
    return parts.isEmpty() ? voice.say("diff.nothing") : String.join(" · ", parts);
  }

  private static String word(Weight weight) {
    return weight.name().toLowerCase(Locale.ROOT);
  }

  private Optional<Section> changes(Weight weight) {
    List<Change> changes =
        compared.changes().stream().filter(change -> change.weight() == weight).toList();
    if (changes.isEmpty()) {
      return Optional.empty();
    }
    boolean signed = weight == Weight.MEANING;
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("diff.column.change"), Kind.HEAD));
    if (signed) {
      columns.add(Column.of(voice.say("diff.column.signs"), Kind.TEXT));
    }
    columns.add(Column.of(voice.say("diff.column.where"), Kind.CODE));
    List<Row> rows = changes.stream().map(change -> row(change, signed)).toList();
    String head = "diff.section." + word(weight);
    return Optional.of(
        section(
            word(weight),
            head,
            List.of(new Block.Rows(new Table(voice.say(head), columns, rows)))));
  }

  private Row row(Change change, boolean signed) {
    String mark = words.mark(change);
    String below =
        (mark.isEmpty() ? "" : mark + " · ") + change.code() + " · " + change.fingerprint();
    List<Table.Cell> cells = new ArrayList<>();
    cells.add(new Table.Text(Phrase.of(words.sentence(change)), below));
    if (signed) {
      cells.add(signers(compared.signers().of(change)));
    }
    cells.add(Table.text(change.span().toString()));
    return new Row(cells);
  }

  private Table.Cell signers(Signers.Signing signing) {
    Phrase teams = teams(signing.teams());
    return signing.because().isEmpty()
        ? Table.text(teams)
        : new Table.Text(teams, voice.say("diff.because", String.join(", ", signing.because())));
  }

  private Phrase teams(List<TeamId> teams) {
    return teams.isEmpty() ? Phrase.of(voice.say("diff.nobody")) : voice.teams(teams);
  }

  private Section numbers(Effects effects) {
    List<Block> blocks = new ArrayList<>();
    if (!effects.any()) {
      blocks.add(new Block.Note(Phrase.of(voice.say("diff.no-effect"))));
    }
    if (effects.flips() > 0) {
      blocks.add(new Block.Rows(flipped(effects)));
    }
    if (!effects.metrics().isEmpty()) {
      blocks.add(new Block.Rows(metrics(effects)));
    }
    if (!effects.uncomparable().isEmpty()) {
      blocks.add(
          new Block.Entries(
              effects.uncomparable().stream()
                  .map(
                      metric ->
                          new Block.Entry(
                              voice.say("diff.uncomparable"),
                              Phrase.of(metric.metric().title() + ": " + why(metric.why()))))
                  .toList()));
    }
    return section("numbers", "diff.section.numbers", blocks);
  }

  private String why(Effects.Why why) {
    return voice.say("diff.uncomparable." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private Table metrics(Effects effects) {
    return new Table(
        voice.say("diff.metrics"),
        List.of(
            Column.of(voice.say("diff.column.metric"), Kind.HEAD),
            Column.of(voice.say("diff.column.before"), Kind.NUMBER),
            Column.of(voice.say("diff.column.after"), Kind.NUMBER),
            Column.of(voice.say("diff.column.difference"), Kind.NUMBER),
            Column.of(voice.say("diff.column.weeks"), Kind.TEXT)),
        effects.metrics().stream().map(this::row).toList());
  }

  private Row row(MetricEffect effect) {
    MetricEffect.Pair latest = effect.latest().orElseThrow();
    String cause = voice.say(effect.redefined() ? "diff.redefined" : "diff.through");
    String week = voice.dates().period(latest.period());
    return Row.of(
        new Table.Text(Phrase.of(effect.metric().title()), week + " · " + cause),
        Table.number(voice.reading(latest.before(), effect.metric().unit(), latest.period())),
        Table.number(voice.reading(latest.after(), effect.metric().unit(), latest.period())),
        Table.number(difference(effect, latest)),
        new Table.Text(
            Phrase.of(voice.say("diff.weeks", effect.changed(), effect.compared())),
            effect.largest().map(largest -> largest(effect, largest)).orElse("")));
  }

  private String largest(MetricEffect effect, MetricEffect.Pair largest) {
    return voice.say(
        "diff.largest",
        voice.dates().period(largest.period()),
        voice.reading(largest.before(), effect.metric().unit(), largest.period()).text(),
        voice.reading(largest.after(), effect.metric().unit(), largest.period()).text());
  }

  private String difference(MetricEffect effect, MetricEffect.Pair pair) {
    return plumbline.metric.judge.Change.between(
            pair.before(), pair.after(), effect.metric().unit())
        .map(change -> voice.numbers().change(change, effect.metric().unit()))
        .orElse("–");
  }

  private Table flipped(Effects effects) {
    List<Row> rows = new ArrayList<>();
    for (Effects.ConstraintFlip flip : effects.constraints()) {
      rows.add(
          row(
              flip.constraint().mustNot(),
              verdicts.of(flip.constraint(), flip.before()),
              verdicts.of(flip.constraint(), flip.after())));
    }
    for (Effects.GoalFlip flip : effects.goals()) {
      rows.add(
          row(
              flip.goal().goal(),
              verdicts.of(flip.goal(), flip.before()),
              verdicts.of(flip.goal(), flip.after())));
    }
    return new Table(
        voice.say("diff.flips"),
        List.of(
            Column.of(voice.say("diff.column.verdict"), Kind.HEAD),
            Column.of(voice.say("diff.column.before"), Kind.VERDICT),
            Column.of(voice.say("diff.column.after"), Kind.VERDICT)),
        rows);
  }

  private static Row row(String what, Verdict before, Verdict after) {
    return Row.of(
        Table.text(what),
        new Table.Mark(Optional.of(new Verdict(before.tone(), before.word(), ""))),
        new Table.Mark(Optional.of(after)));
  }

  private Optional<Section> found(String anchor, List<Finding> findings) {
    return findings.isEmpty()
        ? Optional.empty()
        : Optional.of(
            section(
                anchor,
                "diff.section." + anchor,
                List.of(new Block.Entries(findings.stream().map(this::entry).toList()))));
  }

  private Block.Entry entry(Finding finding) {
    return new Block.Entry(
        finding.code().id(),
        Phrase.of(
            voice.say(
                "attention.finding", MetricChart.capital(finding.message()), finding.span())));
  }

  private Section section(String anchor, String head, List<Block> blocks) {
    return new Section(anchor, voice.say(head), voice.say(head + ".about"), blocks, List.of());
  }
}
