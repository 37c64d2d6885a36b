package plumbline.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.charter.Conflict;
import plumbline.charter.MetricId;
import plumbline.charter.Protocol;
import plumbline.charter.Reconciliation.Claim;
import plumbline.check.channel.Governance;
import plumbline.check.interest.ConflictSearch;
import plumbline.check.interest.CoreMetrics;
import plumbline.check.interest.DetectedConflict;
import plumbline.check.interest.RoleStakes;
import plumbline.check.interest.RoleStakes.Pull;
import plumbline.check.meeting.ActionOutcome;
import plumbline.check.meeting.AlignmentQuestion;
import plumbline.check.meeting.Reviewed;
import plumbline.history.Goalpost;
import plumbline.history.signoff.Signature;
import plumbline.metric.reconciliation.ClaimLine;
import plumbline.metric.reconciliation.Reconciled;
import plumbline.page.AlignmentLine.Group;
import plumbline.page.AlignmentLine.State;
import plumbline.page.part.Phrase;
import plumbline.page.part.Verdict;

/** Gathers everything that tells whether the team is aligned. Each rule adds its own lines. */
final class AlignmentLines {

  private final Telling telling;
  private final Voice voice;
  private final Charter charter;
  private final Roadmap roadmap;
  private final List<AlignmentLine> lines = new ArrayList<>();

  AlignmentLines(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.charter = telling.charter();
    this.roadmap = telling.roadmap();
  }

  /** All lines, in the order of their groups. */
  List<AlignmentLine> all() {
    questions();
    conflicts();
    incentives();
    signatures();
    core();
    claims();
    protocols();
    lines.addAll(new ChannelLines(telling).all());
    signs();
    goalposts();
    roadmap();
    actions();
    reviews();
    if (SymptomsPage.isDue(telling.charter())) {
      lines.addAll(new SymptomSections(telling).lines());
    }
    return List.copyOf(lines);
  }

  private void add(Group group, State state, Phrase what, String name, Object... filled) {
    String mend = state == State.FINE ? "" : voice.say("alignment." + name + ".mend");
    String rule = voice.say("alignment." + name + ".rule", filled);
    lines.add(new AlignmentLine(group, state, what, rule, mend));
  }

  private static State needs(boolean attention) {
    return attention ? State.NEEDS_ATTENTION : State.FINE;
  }

  private void questions() {
    QuestionSection section = new QuestionSection(telling);
    for (AlignmentQuestion question : telling.questions()) {
      boolean gaps = !question.gaps().isEmpty() || question.evidence().isEmpty();
      lines.add(
          new AlignmentLine(
              Group.QUESTIONS,
              needs(gaps),
              Phrase.link(section.title(question), Address.part(Address.TEAMS, "questions")),
              section.rule(question),
              gaps ? section.gaps(question).plain() : ""));
    }
  }

  /** Nothing where there is no history to tell it. */
  private void goalposts() {
    if (telling.history().timeline().isEmpty()) {
      return;
    }
    List<Goalpost> standing = telling.history().standingGoalposts();
    String there = Address.part(Address.HISTORY, "goalposts");
    for (Goalpost goalpost : standing) {
      ChangeWords words = new ChangeWords(voice.of(goalpost.event().charter()));
      add(
          Group.GOALPOSTS,
          State.NEEDS_ATTENTION,
          Phrase.link(words.sentence(goalpost.change()), there),
          "goalpost");
    }
    if (standing.isEmpty()) {
      add(
          Group.GOALPOSTS,
          State.FINE,
          Phrase.link(voice.say("alignment.goalposts.none"), Address.HISTORY),
          "goalposts");
    }
  }

  private void conflicts() {
    for (Conflict conflict : charter.conflicts()) {
      add(Group.CONFLICTS, needs(!conflict.isSettled()), voice.link(conflict.id()), "conflict");
    }
    ConflictSearch search = telling.conflicts();
    for (DetectedConflict found : search.found()) {
      if (found.isNew()) {
        add(
            Group.CONFLICTS,
            State.NEEDS_ATTENTION,
            Phrase.link(
                voice.say(
                    "alignment.detected",
                    title(found.first().metric()),
                    title(found.last().metric())),
                Address.part(Address.TEAMS, "detected")),
            found.weeks().isPresent() ? "weeks" : "way");
      }
    }
    if (search.untold() > 0) {
      add(
          Group.CONFLICTS,
          State.CANNOT_TELL,
          Phrase.link(
              voice.count("alignment.untold", search.untold()),
              Address.part(Address.TEAMS, "detected")),
          "untold",
          charter.teamThresholds().weeksToPullApart());
    }
  }

  private String title(MetricId id) {
    return voice.metric(id).title();
  }

  private void incentives() {
    for (RoleStakes role : telling.roles()) {
      boolean without = role.incentive().isWithoutStake();
      boolean against = role.stakes().stream().anyMatch(s -> s.pull() == Pull.AGAINST_GOAL);
      boolean stuck = role.stakes().stream().anyMatch(stake -> !stake.movable());
      String name = without ? "no-stake" : against ? "against" : stuck ? "stuck" : "stake";
      add(
          Group.INCENTIVES,
          needs(without || against || stuck),
          voice.link(role.incentive().id()),
          name);
    }
  }

  /** What is signed by all who must in one line, the rest one by one. */
  private void signatures() {
    SignatureWords words = new SignatureWords(voice);
    List<Signature> all =
        telling.material().signatures().all().stream().filter(Signature::asked).toList();
    List<Signature> open = all.stream().filter(Signature::isOpen).toList();
    int signed = all.size() - open.size();
    if (signed > 0) {
      add(
          Group.SIGNATURES,
          State.FINE,
          Phrase.of(voice.count("alignment.signed", signed, voice.numbers().count(all.size()))),
          "signature");
    }
    for (Signature signature : open) {
      Verdict verdict = words.verdict(signature);
      add(
          Group.SIGNATURES,
          signature.standing() == Signature.Standing.UNPROVEN
              ? State.CANNOT_TELL
              : State.NEEDS_ATTENTION,
          Phrase.link(
              voice.say(
                  "alignment.unsigned",
                  signature.what().name(),
                  voice.team(signature.team()),
                  verdict.word()),
              Address.of(signature.what())),
          "signature");
    }
  }

  private void core() {
    CoreMetrics core = telling.material().interests().core();
    if (core.shared().isEmpty()) {
      return;
    }
    boolean leads = core.toSales().isPresent() && core.toProfit().isPresent();
    Phrase metrics =
        Phrase.link(
            voice.say("alignment.core", voice.numbers().count(core.shared().size())),
            Address.METRICS);
    add(Group.CORE, needs(!leads), metrics, "core");
    if (!core.sales().isEmpty()) {
      boolean one = core.answerForSales().size() == 1;
      String who = one ? core.answerForSales().get(0).name() : voice.say("alignment.nobody");
      add(
          Group.CORE,
          needs(!one),
          Phrase.link(voice.say("alignment.sales", who), Address.of(core.sales().get(0).id())),
          "sales");
    }
  }

  /** Each claim by its newest period that can be told. */
  private void claims() {
    for (Reconciled reconciled : Reconciled.all(telling.values())) {
      String truth = title(reconciled.reconciliation().truth());
      boolean agree = true;
      for (Claim claim : reconciled.reconciliation().claims()) {
        boolean differs =
            reconciled.lines().stream()
                .filter(line -> line.claim().equals(claim))
                .map(ClaimLine::standing)
                .filter(standing -> standing != ClaimLine.Standing.CANNOT_TELL)
                .findFirst()
                .filter(standing -> standing == ClaimLine.Standing.DIFFERS)
                .isPresent();
        if (differs) {
          agree = false;
          String what = voice.say("alignment.claim", voice.words().within(claim.of()), truth);
          add(
              Group.TRUTH,
              State.NEEDS_ATTENTION,
              Phrase.link(what, Address.RECONCILIATION),
              "claim");
        }
      }
      if (agree) {
        String what = voice.say("alignment.claims", truth);
        add(Group.TRUTH, State.FINE, Phrase.link(what, Address.RECONCILIATION), "claim");
      }
    }
  }

  private void protocols() {
    if (!Governance.isNeeded(charter)) {
      return;
    }
    int missing = Governance.missing(charter).size();
    String what =
        missing == 0
            ? voice.say("alignment.protocols.whole")
            : voice.count("alignment.protocols.missing", missing);
    add(Group.TRUTH, needs(missing > 0), Phrase.link(what, Address.GOVERNANCE), "protocols");
    for (Protocol protocol : charter.protocols()) {
      if (!Governance.lacks(protocol).isEmpty()) {
        add(
            Group.TRUTH,
            State.NEEDS_ATTENTION,
            Phrase.link(protocol.name(), Address.part(Address.GOVERNANCE, protocol.id().value())),
            "protocol");
      }
    }
  }

  private void signs() {
    if (charter.experiments().isEmpty()) {
      return;
    }
    for (SignBlocks.Told told : new SignBlocks(roadmap, roadmap.signs()).told()) {
      State state =
          switch (told.sign().standing()) {
            case SHOWS -> State.NEEDS_ATTENTION;
            case CLEAR -> State.FINE;
            case CANNOT_TELL -> State.CANNOT_TELL;
          };
      lines.add(
          new AlignmentLine(
              Group.SIGNS,
              state,
              Phrase.link(told.what(), Address.part(Address.ROADMAP, "signs")),
              told.rule() + " " + told.evidence().plain(),
              state == State.NEEDS_ATTENTION ? told.mend() : ""));
    }
  }

  private void roadmap() {
    ConflictWords words = new ConflictWords(roadmap);
    for (plumbline.check.roadmap.Conflict conflict : roadmap.open()) {
      lines.add(
          new AlignmentLine(
              Group.ROADMAP,
              State.NEEDS_ATTENTION,
              words.what(conflict),
              voice.say("alignment.roadmap.rule"),
              words.mend(conflict)));
    }
  }

  private void actions() {
    for (ActionOutcome outcome : ActionOutcome.of(telling.values())) {
      boolean late = outcome.isOverdue();
      if (late || outcome.isWithoutEffect()) {
        add(
            Group.ACTIONS,
            State.NEEDS_ATTENTION,
            Phrase.link(outcome.action().action(), Address.of(outcome.action().id())),
            late ? "overdue" : "no-effect",
            charter.teamThresholds().weeksToEffect());
      }
    }
  }

  private void reviews() {
    for (Reviewed reviewed : Reviewed.byDay(charter)) {
      LocalDate due = reviewed.due().orElseThrow();
      if (due.isBefore(telling.values().today())) {
        String what =
            reviewed
                .about()
                .flatMap(voice.places()::name)
                .map(Phrase::plain)
                .orElseGet(() -> voice.say("reviews.charter"));
        add(
            Group.REVIEWS,
            State.NEEDS_ATTENTION,
            Phrase.link(
                voice.say("alignment.overdue", what, voice.dates().shortDay(due)), Address.REVIEWS),
            "review");
      }
    }
  }
}
