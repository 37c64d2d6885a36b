package plumbline.page;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import plumbline.charter.Amount;
import plumbline.charter.Markdown;
import plumbline.charter.Reconciliation;
import plumbline.charter.Reconciliation.Claim;
import plumbline.charter.Unit;
import plumbline.metric.reconciliation.ClaimLine;
import plumbline.metric.reconciliation.ClaimLine.Explained;
import plumbline.metric.reconciliation.ClaimLine.Standing;
import plumbline.metric.reconciliation.Reconciled;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Page.DataFile;
import plumbline.page.part.Phrase;
import plumbline.page.part.Reading;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** What departments and systems claim, beside the source of truth. */
final class ReconciliationPage {

  private final Telling telling;
  private final Voice voice;

  ReconciliationPage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Optional<Page> page() {
    List<Reconciled> all = Reconciled.all(telling.values());
    if (all.isEmpty()) {
      return Optional.empty();
    }
    Dataset claims =
        new Dataset(
            "claims",
            "reconciliation",
            "claim",
            "period",
            "truth",
            "claimed",
            "difference",
            "explained",
            "unexplained",
            "allowed",
            "standing");
    all.forEach(each -> each.lines().forEach(line -> row(each, line, claims)));
    String csv = Address.csv(Address.RECONCILIATION, "claims");
    List<Section> sections = new ArrayList<>();
    all.forEach(each -> sections.add(section(each, csv)));
    List<DataFile> files =
        List.of(Dataset.json(telling, Address.RECONCILIATION, claims), claims.csv(csv));
    return Optional.of(
        new Page(
            Address.RECONCILIATION,
            voice.say("reconciliation.title"),
            Address.SOURCES,
            List.of(new Page.Crumb(voice.say("sources.title"), Address.SOURCES)),
            voice.say("reconciliation.statement"),
            List.of(new Block.Note(Phrase.of(voice.say("reconciliation.lead")))),
            sections,
            files));
  }

  private static void row(Reconciled each, ClaimLine line, Dataset claims) {
    claims.row(
        each.reconciliation().id().value(),
        line.claim().of(),
        line.label(),
        exact(line.truth()),
        exact(line.claimed()),
        exact(line.difference()),
        exact(line.explained()),
        exact(line.rest()),
        exact(line.allowed()),
        line.standing().name().toLowerCase(Locale.ROOT));
  }

  private static String exact(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse("");
  }

  private Section section(Reconciled each, String csv) {
    Reconciliation declared = each.reconciliation();
    List<Block> blocks = new ArrayList<>();
    declared.because().map(Markdown::source).ifPresent(t -> blocks.add(new Block.Prose(t)));
    for (Claim claim : declared.claims()) {
      List<ClaimLine> lines =
          each.lines().stream().filter(line -> line.claim().equals(claim)).toList();
      sentence(declared, lines).ifPresent(text -> blocks.add(new Block.Note(Phrase.of(text))));
      blocks.add(new Block.Rows(table(declared, claim, lines)));
      reasons(declared, claim, lines).ifPresent(blocks::add);
    }
    blocks.add(new Block.Note(Phrase.link(voice.say("table.csv"), csv)));
    return new Section(
        declared.id().value(),
        declared.title(),
        "",
        blocks,
        new Facts(telling)
            .fact("fact.truth", voice.metricLink(declared.truth()))
            .fact("fact.tolerance", Phrase.of(tolerance(each.tolerance(), declared)))
            .fact("fact.owner", declared.owner().map(voice::person).orElse(Phrase.NONE))
            .review(declared.review())
            .list());
  }

  private String tolerance(Amount tolerance, Reconciliation declared) {
    boolean share = tolerance.unit().map(Unit::isPercent).orElse(false);
    return share
        ? voice.say(
            "reconciliation.of-truth", voice.numbers().amount(tolerance.value(), Unit.PERCENT))
        : voice.numbers().amount(tolerance, voice.unit(declared.truth()));
  }

  /** The newest period that can be told, in words. */
  private Optional<String> sentence(Reconciliation declared, List<ClaimLine> lines) {
    return lines.stream()
        .filter(line -> line.standing() != Standing.CANNOT_TELL)
        .findFirst()
        .map(line -> sentence(declared, line));
  }

  private String sentence(Reconciliation declared, ClaimLine line) {
    Unit unit = voice.unit(declared.truth());
    BigDecimal difference = line.difference().orElseThrow();
    BigDecimal rest = line.rest().orElseThrow();
    String first =
        voice.say(
            difference.signum() < 0 ? "reconciliation.less" : "reconciliation.more",
            line.claim().of(),
            voice.numbers().text(line.claimed().orElseThrow(), unit),
            period(line),
            voice.numbers().text(difference.abs(), unit)
                + share(difference, line.truth().orElseThrow()));
    String key =
        line.standing() == Standing.AGREES ? "reconciliation.within" : "reconciliation.beyond";
    return first
        + " "
        + voice.say(
            key,
            voice.numbers().text(rest.abs(), unit),
            voice.numbers().text(line.allowed().orElseThrow(), unit));
  }

  private String period(ClaimLine line) {
    return line.period().map(voice.dates()::period).orElse(line.label());
  }

  /** {@code (+18.6%)}; empty where the truth is 0. */
  private String share(BigDecimal part, BigDecimal truth) {
    if (truth.signum() == 0) {
      return "";
    }
    BigDecimal share = part.abs().divide(truth.abs(), MathContext.DECIMAL64);
    return " (" + voice.numbers().text(share, Unit.PERCENT) + ")";
  }

  private Table table(Reconciliation declared, Claim claim, List<ClaimLine> lines) {
    Unit unit = voice.unit(declared.truth());
    List<Row> rows = new ArrayList<>();
    for (ClaimLine line : lines) {
      rows.add(
          Row.of(
              Table.text(period(line)),
              Table.number(reading(line.truth(), unit)),
              Table.number(reading(line.claimed(), unit)),
              Table.number(difference(line, unit)),
              Table.number(reading(line.explained(), unit)),
              Table.number(reading(line.rest(), unit)),
              new Table.Mark(Optional.of(verdict(line)))));
    }
    return new Table(
        declared.title() + ", " + claim.of(),
        List.of(
            Column.of(claim.of(), Kind.HEAD),
            Column.wide(voice.say("column.truth"), Kind.NUMBER),
            Column.wide(voice.say("column.claimed"), Kind.NUMBER),
            Column.wide(voice.say("column.difference"), Kind.NUMBER),
            Column.wide(voice.say("column.explained"), Kind.NUMBER),
            Column.of(voice.say("column.unexplained"), Kind.NUMBER),
            Column.of(voice.say("column.verdict"), Kind.VERDICT)),
        rows);
  }

  /** Each declared reason with what it makes of the claim in each period. */
  private Optional<Block> reasons(Reconciliation declared, Claim claim, List<ClaimLine> lines) {
    if (claim.reasons().isEmpty() || lines.isEmpty()) {
      return Optional.empty();
    }
    Unit unit = voice.unit(declared.truth());
    List<Column> columns = new ArrayList<>();
    columns.add(Column.of(voice.say("column.reason"), Kind.HEAD));
    lines.forEach(line -> columns.add(Column.of(period(line), Kind.NUMBER)));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < claim.reasons().size(); i++) {
      List<Table.Cell> cells = new ArrayList<>();
      cells.add(
          new Table.Text(
              Phrase.of(claim.reasons().get(i).because()), basis(claim.reasons().get(i))));
      for (ClaimLine line : lines) {
        cells.add(Table.number(reading(line.reasons().get(i).amount(), unit)));
      }
      rows.add(new Row(cells));
    }
    String head = voice.count("reconciliation.reasons", rows.size());
    Table table = new Table(head + ", " + claim.of(), columns, rows);
    return Optional.of(new Block.Details(head, List.of(new Block.Rows(table))));
  }

  /** How the amount of a reason comes about. */
  private String basis(Reconciliation.Reason reason) {
    return reason
        .percent()
        .map(
            share ->
                voice.say(
                    "reconciliation.of-truth", voice.numbers().amount(share.value(), Unit.PERCENT)))
        .or(() -> reason.metric().map(id -> voice.metric(id).title()))
        .orElseGet(() -> voice.say("reconciliation.fixed"));
  }

  private Reading reading(Optional<BigDecimal> number, Unit unit) {
    return number
        .map(known -> voice.reading(known, unit))
        .orElseGet(() -> new Reading("–", "", ""));
  }

  private Reading difference(ClaimLine line, Unit unit) {
    return line.difference()
        .map(
            known -> {
              Reading plain = voice.reading(known, unit);
              String share = line.truth().map(truth -> share(known, truth)).orElse("");
              return new Reading(
                  plain.text(), plain.exact(), share.replace(" (", "").replace(")", ""));
            })
        .orElseGet(() -> new Reading("–", "", ""));
  }

  private Verdict verdict(ClaimLine line) {
    return switch (line.standing()) {
      case AGREES -> new Verdict(Tone.GOOD, voice.say("reconciliation.agrees"), "");
      case DIFFERS -> new Verdict(Tone.BAD, voice.say("reconciliation.differs"), "");
      case CANNOT_TELL ->
          new Verdict(Tone.NONE, voice.say("reconciliation.cannot-tell"), why(line));
    };
  }

  private String why(ClaimLine line) {
    if (line.truth().isEmpty()) {
      return voice.say("reconciliation.no-truth");
    }
    return line.claimed().isEmpty()
        ? voice.say("reconciliation.no-claim")
        : line.reasons().stream()
            .filter(reason -> reason.amount().isEmpty())
            .map(Explained::reason)
            .map(reason -> voice.say("reconciliation.no-reason", reason.because()))
            .findFirst()
            .orElse("");
  }
}
