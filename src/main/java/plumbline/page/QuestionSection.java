package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.check.meeting.AlignmentQuestion;
import plumbline.check.meeting.AlignmentQuestion.Gap;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;
import plumbline.page.part.Tone;
import plumbline.page.part.Verdict;

/** The five alignment questions with their answers and what is missing. */
final class QuestionSection {

  private final Telling telling;
  private final Voice voice;

  QuestionSection(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  /** Absent for a charter that speaks of neither incentives nor meetings. */
  Optional<Section> section() {
    if (telling.charter().incentives().isEmpty() && telling.charter().meetings().isEmpty()) {
      return Optional.empty();
    }
    List<Row> rows = new ArrayList<>();
    for (AlignmentQuestion question : telling.questions()) {
      rows.add(
          Row.of(
              new Table.Text(Phrase.of(title(question)), rule(question)),
              new Table.Mark(Optional.of(verdict(question))),
              Table.text(whole(question))));
    }
    return Optional.of(
        new Section(
            "questions",
            voice.say("questions.title"),
            voice.say("questions.about"),
            List.of(
                new Block.Rows(
                    new Table(
                        voice.say("questions.title"),
                        List.of(
                            Column.of(voice.say("column.asked"), Kind.HEAD),
                            Column.of(voice.say("column.state"), Kind.VERDICT),
                            Column.of(voice.say("column.answer"), Kind.TEXT)),
                        rows))),
            List.of()));
  }

  String title(AlignmentQuestion question) {
    return voice.say("question." + name(question));
  }

  /** When it counts as answered, in a sentence. */
  String rule(AlignmentQuestion question) {
    return voice.say("question." + name(question) + ".rule");
  }

  private static String name(AlignmentQuestion question) {
    return switch (question.kind()) {
      case SET_UP -> "set-up";
      case WHO_BENEFITS -> "who-benefits";
      case REPORTING_SET_UP -> "reporting-set-up";
      case REPORTING_ALIGNED -> "reporting-aligned";
      case WHAT_IS_DONE -> "what-is-done";
    };
  }

  private Verdict verdict(AlignmentQuestion question) {
    return switch (question.standing()) {
      case ANSWERED -> new Verdict(Tone.GOOD, voice.say("question.answered"), "");
      case PARTLY -> new Verdict(Tone.WARN, voice.say("question.partly"), "");
      case UNANSWERED -> new Verdict(Tone.BAD, voice.say("question.unanswered"), "");
    };
  }

  /** The answer, then what is missing. */
  private Phrase whole(AlignmentQuestion question) {
    return question.gaps().isEmpty()
        ? answer(question).then(".")
        : question.evidence().isEmpty()
            ? gaps(question)
            : answer(question).then(". ").then(gaps(question));
  }

  private Phrase answer(AlignmentQuestion question) {
    return Phrase.list(question.evidence().stream().map(voice::link).toList());
  }

  /** Sentences; a dash where nothing is missing. */
  Phrase gaps(AlignmentQuestion question) {
    Phrase all = Phrase.NONE;
    for (Gap gap : question.gaps()) {
      Phrase about = Phrase.list(gap.about().stream().map(voice::link).toList());
      Phrase sentence =
          gap.about().isEmpty()
              ? Phrase.of(voice.say(key(gap)))
              : Phrase.of(voice.say(key(gap)) + " ").then(about).then(".");
      all = all.runs().isEmpty() ? sentence : all.then(" ").then(sentence);
    }
    return all.runs().isEmpty() ? Phrase.of("–") : all;
  }

  private static String key(Gap gap) {
    return switch (gap.what()) {
      case NO_PRIMARY_GOAL -> "gap.no-primary-goal";
      case NO_AUTHORITY -> "gap.no-authority";
      case NO_SHARED_METRIC -> "gap.no-shared-metric";
      case TEAM_WITHOUT_SHARED -> "gap.team-without-shared";
      case NO_INCENTIVES -> "gap.no-incentives";
      case ROLE_GAINS_NOTHING -> "gap.role-gains-nothing";
      case METRIC_NOT_LOOKED_AT -> "gap.metric-not-looked-at";
      case NO_FRESHNESS -> "gap.no-freshness";
      case NO_MEETINGS -> "gap.no-meetings";
      case STAKE_NOT_REPORTED -> "gap.stake-not-reported";
      case STAKE_AGAINST_GOAL -> "gap.stake-against-goal";
      case MEETING_WITHOUT_ACTIONS -> "gap.meeting-without-actions";
    };
  }
}
