package plumbline.snapshot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Doc;

/** One closed week: all that was published of it. */
@Doc("A closed week of a Plumbline charter, as published.")
public record Snapshot(
    @Doc("The format; 1.") int format,
    @Doc("The week that is closed.") Week week,
    @Doc("What counted as now: nothing in the file depends on any other clock.") Instant asOf,
    @Doc("The program's version.") String program,
    @Doc("Why not all is known of the week; left out where all is.")
        Optional<Provisional> provisional,
    @Doc("What this file corrects; left out in the first of a week.")
        Optional<Correction> correction,
    @Doc("Name, language and calendar of the shop.") Shop shop,
    @Doc("The charter it was made from.") Definitions charter,
    @Doc("The periods that the values of all metrics stand for.") Periods periods,
    @Doc("The sources and their files.") List<SourceState> sources,
    @Doc("The metrics with their values.") List<MetricFigures> metrics,
    @Doc("How the goals stand, in their order.") List<GoalState> goals,
    @Doc("Whether the constraints hold.") List<ConstraintState> constraints,
    @Doc("What was found wrong or worth knowing, and accepted by nobody.") List<Found> findings,
    @Doc("What changed in the charter that week, newest first.") List<CharterChange> changes,
    @Doc("The meetings of the week after, soonest first.") List<MeetingAhead> meetings,
    @Doc("Open actions that are due by the end of the week after.") List<ActionDue> actions,
    @Doc("Decisions to be made, and those whose review is due by the end of the week after.")
        List<DecisionDue> decisions,
    @Doc("Conflicts that are not settled.") List<OpenConflict> conflicts,
    @Doc("What people say of the week.") List<Comment> comments) {

  /** The format that this program writes. */
  public static final int FORMAT = 1;

  public Snapshot {
    sources = List.copyOf(sources);
    metrics = List.copyOf(metrics);
    goals = List.copyOf(goals);
    constraints = List.copyOf(constraints);
    findings = List.copyOf(findings);
    changes = List.copyOf(changes);
    meetings = List.copyOf(meetings);
    actions = List.copyOf(actions);
    decisions = List.copyOf(decisions);
    conflicts = List.copyOf(conflicts);
    comments = List.copyOf(comments);
  }

  /** The figures of a metric; absent where it had none then. */
  public Optional<MetricFigures> metric(String id) {
    return metrics.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  public boolean isProvisional() {
    return provisional.isPresent();
  }

  /** A week by its own name. */
  @Doc("A week.")
  public record Week(
      @Doc(value = "Its name.", example = "2026-W47") String name,
      @Doc("Its first day.") LocalDate firstDay,
      @Doc("Its last day.") LocalDate lastDay) {}

  /** Why not all is known. */
  @Doc("Why not all is known of the week.")
  public record Provisional(@Doc("Each reason, a sentence without a full stop.") List<String> why) {
    public Provisional {
      why = List.copyOf(why);
    }
  }

  /** What a correction stands in for. */
  @Doc("What a file corrects.")
  public record Correction(
      @Doc("1 for the first correction of a week.") int number,
      @Doc("Why, in the words of who made it.") String reason,
      @Doc("The name of the file that it corrects.") String corrects,
      @Doc("The digest of that file.") String digest) {}

  /** How the shop writes and counts. */
  @Doc("Name, language and calendar of the shop.")
  public record Shop(
      @Doc("Its name.") String name,
      @Doc("Language and number style, as a BCP 47 tag.") String locale,
      @Doc("The currency that amounts are reported in.") String currency,
      @Doc("The zone whose midnights begin weeks.") String timeZone,
      @Doc("The first day of a week.") Weekday weekStarts,
      @Doc("Said where the data are not real.") Optional<String> simulatedData) {}

  /** The days of a week as they stand in the file. */
  public enum Weekday {
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY
  }

  /** The charter that defined the figures. */
  @Doc("The charter that a snapshot was made from.")
  public record Definitions(
      @Doc("A digest of all its files.") String digest,
      @Doc("The commit it stood at; left out outside a repository.") Optional<String> commit,
      @Doc("Whether files differed from that commit.") boolean modified) {}

  /** Something found. */
  @Doc("A finding.")
  public record Found(
      @Doc(value = "Its code.", example = "PL-0801") String code,
      @Doc("How grave it is.") Grade severity,
      @Doc("What was found.") String message,
      @Doc("File, line and column.") String place) {}

  /** How grave a finding is. */
  public enum Grade {
    ERROR,
    WARNING,
    NOTE
  }

  /** A change of the charter. */
  @Doc("A change of the charter.")
  public record CharterChange(
      @Doc("The day from which it held.") LocalDate on,
      @Doc("Who made it.") List<String> by,
      @Doc("Why, in the words of who made it.") String reason,
      @Doc("The commit.") String commit,
      @Doc("What changed in meaning, each a sentence without a full stop.")
          List<String> sentences) {
    public CharterChange {
      by = List.copyOf(by);
      sentences = List.copyOf(sentences);
    }
  }

  /** A meeting of the week after. */
  @Doc("A meeting of the week after.")
  public record MeetingAhead(
      @Doc("Its id.") String id,
      @Doc("Its name.") String name,
      @Doc("When it begins.") Instant at,
      @Doc("What it is for.") String purpose) {}

  /** An action that is due. */
  @Doc("An open action that is due.")
  public record ActionDue(
      @Doc("Its id.") String id,
      @Doc("What is to be done.") String action,
      @Doc("Who does it.") String owner,
      @Doc("By when.") LocalDate due,
      @Doc("The metric it should move.") Optional<String> metric) {}

  /** A decision that somebody should look at. */
  @Doc("A decision that somebody should look at.")
  public record DecisionDue(
      @Doc("Its id.") String id,
      @Doc("The question.") String question,
      @Doc("What is to be done.") Need need,
      @Doc("Who is to do it.") Optional<String> who,
      @Doc("The day its review is due, or the day the question was raised.") LocalDate day) {}

  /** What a decision needs. */
  public enum Need {
    /** To be made. */
    DECIDE,
    /** To be looked at again. */
    REVIEW
  }

  /** A conflict that is not settled. */
  @Doc("A conflict that is not settled.")
  public record OpenConflict(@Doc("What is between whom, a sentence.") String sentence) {}

  /** What somebody says of the week. */
  @Doc("What somebody says of the week.")
  public record Comment(
      @Doc("The metric it is about; left out where it is about the whole week.")
          Optional<String> metric,
      @Doc("The words, in Markdown.") String says) {}
}
