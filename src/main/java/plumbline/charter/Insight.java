package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that customers said in a month's conversation. */
@OwnFile(text = "text")
@Doc("Something that customers said, in answer to one of the three questions asked every month.")
public record Insight(
    Origin origin,
    InsightId id,
    @Doc("The day of the conversation.") LocalDate on,
    @Doc("Which of the three questions it answers.") Question question,
    @Doc(value = "What was said.", example = "They ask whether the boots need breaking in")
        String said,
    @Doc("How many said so.") Optional<Integer> heard,
    @Doc(value = "Who was asked, and how.", example = "Advice line, 412 calls")
        Optional<String> from,
    @Doc("Who listened.") Optional<PersonId> by,
    @Doc("More of it.") Optional<Markdown> text,
    @Doc("Earlier ids of the same insight.") List<InsightId> previously) {

  /** The three questions of the monthly conversation. */
  public enum Question {
    /** Which objections come up? */
    OBJECTION,
    /** What do people ask before they commit? */
    BEFORE_COMMITTING,
    /** What do they say when they decide against? */
    DECIDED_AGAINST
  }
}
