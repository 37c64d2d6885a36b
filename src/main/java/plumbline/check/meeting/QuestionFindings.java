package plumbline.check.meeting;

import java.util.List;
import plumbline.charter.Charter;
import plumbline.check.interest.Interests;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/** Alignment questions to which a charter has no answer at all. */
public final class QuestionFindings {

  private QuestionFindings() {}

  /** Nothing for a charter that speaks of neither incentives nor meetings. */
  public static List<Finding> of(Charter charter, Interests interests) {
    if (charter.incentives().isEmpty() && charter.meetings().isEmpty()) {
      return List.of();
    }
    return AlignmentQuestions.of(charter, interests).stream()
        .filter(question -> question.standing() == AlignmentQuestion.Standing.UNANSWERED)
        .map(
            question ->
                Finding.of(
                        Code.QUESTION_UNANSWERED,
                        charter.charter().origin().span(),
                        "the charter has no answer to “" + words(question.kind()) + "”")
                    .help(mend(question.kind())))
        .toList();
  }

  private static String words(AlignmentQuestion.Kind kind) {
    return switch (kind) {
      case SET_UP -> "Is the team set up for alignment?";
      case WHO_BENEFITS -> "Who benefits directly if sales go up?";
      case REPORTING_SET_UP -> "Is the reporting set up?";
      case REPORTING_ALIGNED -> "Is the reporting aligned with your interests?";
      case WHAT_IS_DONE -> "What is done when a report comes in?";
    };
  }

  private static String mend(AlignmentQuestion.Kind kind) {
    return switch (kind) {
      case SET_UP -> "name a primary goal, who decides, and shared metrics";
      case WHO_BENEFITS -> "say under `incentives` what each role gains when sales rise";
      case REPORTING_SET_UP -> "say under `meetings` which metrics are looked at, in `inputs`";
      case REPORTING_ALIGNED ->
          "let each role come to a meeting that looks at what it has at stake";
      case WHAT_IS_DONE -> "write what meetings agree on under `actions`";
    };
  }
}
