package plumbline.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.charter.Constraint;
import plumbline.charter.Customer;
import plumbline.charter.Goal;
import plumbline.charter.Goals;
import plumbline.charter.Markdown;
import plumbline.page.part.Block;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Section.Fact;
import plumbline.page.part.Verdict;

/** The first half of the booklet: whom the shop is for, what it must achieve and never do. */
final class BookletAims {

  private final Telling telling;
  private final Voice voice;
  private final GoalPages goalPages;

  BookletAims(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
    this.goalPages = new GoalPages(telling);
  }

  List<BookletChapter> chapters() {
    List<BookletChapter> chapters = new ArrayList<>();
    telling.charter().customer().ifPresent(customer -> chapters.add(customer(customer)));
    telling.goals().ifPresent(goals -> goals(goals, chapters));
    return chapters;
  }

  private BookletChapter customer(Customer customer) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Statement(Phrase.of(customer.who())));
    new CustomerPage(telling)
        .sections(customer)
        .forEach(section -> blocks.add(BookletChapter.part(section)));
    return new BookletChapter("customer", voice.say("home.customer"), customer.who(), blocks);
  }

  private void goals(Goals goals, List<BookletChapter> chapters) {
    chapters.add(primary(goals.primary()));
    new MetricPages(telling).shared().ifPresent(section -> chapters.add(shared(section)));
    if (!goals.secondary().isEmpty()) {
      chapters.add(secondary(goals.secondary()));
    }
    if (!goals.constraints().isEmpty()) {
      chapters.add(constraints(goals.constraints()));
    }
  }

  private BookletChapter primary(Goal goal) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Statement(Phrase.link(goal.goal(), Address.of(goal.id()))));
    blocks.addAll(told(goal, true));
    return new BookletChapter(
        "primary",
        voice.say("home.primary"),
        voice.say("booklet.stands", goal.goal(), telling.verdict(goal).word()),
        blocks,
        facts(goal));
  }

  private BookletChapter secondary(List<Goal> goals) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Phrase.of(voice.say("goal.order.secondary"))));
    blocks.add(new Block.Rows(goalPages.table(goals)));
    for (Goal goal : goals) {
      List<Block> told = told(goal, false);
      told.add(new Block.FactList(facts(goal)));
      blocks.add(new Block.Part(Phrase.link(goal.goal(), Address.of(goal.id())), told));
    }
    return new BookletChapter(
        "secondary",
        voice.say("home.secondary"),
        tally(goals.stream().map(telling::verdict).toList()),
        blocks);
  }

  /** How a goal stands, with its chart, and why it is one. */
  private List<Block> told(Goal goal, boolean captioned) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : goalPages.told(goal, Phrase.NONE)) {
      if (block instanceof Block.Chart chart) {
        Block.Chart alone = chart.alone("goal-" + goal.id());
        blocks.add(captioned ? alone : alone.uncaptioned());
      } else {
        blocks.add(block);
      }
    }
    goal.because().map(Markdown::source).ifPresent(text -> blocks.add(new Block.Prose(text)));
    return blocks;
  }

  private List<Fact> facts(Goal goal) {
    return new Facts(telling)
        .accountable(goal.accountable())
        .givesUp(goal)
        .signOff(goal.id())
        .review(goal.review())
        .list();
  }

  private BookletChapter constraints(List<Constraint> constraints) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Note(Phrase.of(voice.say("constraints.lead"))));
    blocks.addAll(new ConstraintPages(telling).section().blocks());
    List<Block.Definition> reasons = new ArrayList<>();
    for (Constraint constraint : constraints) {
      constraint
          .because()
          .map(Markdown::source)
          .ifPresent(why -> reasons.add(reason(constraint, why)));
    }
    if (!reasons.isEmpty()) {
      blocks.add(
          new Block.Part(
              Phrase.of(voice.say("constraint.why")), List.of(new Block.Definitions(reasons))));
    }
    return new BookletChapter(
        "constraints",
        voice.say("home.constraints"),
        tally(constraints.stream().map(telling::verdict).toList()),
        blocks);
  }

  private Block.Definition reason(Constraint constraint, String why) {
    String answers =
        constraint
            .accountable()
            .map(person -> " " + voice.say("booklet.answers", voice.person(person).plain()))
            .orElse("");
    return new Block.Definition(
        Address.row(constraint.id()),
        Phrase.link(constraint.mustNot(), Address.of(constraint.id())),
        Findable.plain(why) + answers);
  }

  private BookletChapter shared(Section section) {
    return new BookletChapter(
        "shared", section.head(), voice.say("booklet.shared"), section.blocks());
  }

  /** {@code On track: 2, At risk: 1}. */
  private String tally(List<Verdict> verdicts) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    verdicts.forEach(verdict -> counts.merge(verdict.word(), 1, Integer::sum));
    return String.join(
        ", ",
        counts.entrySet().stream()
            .map(
                one ->
                    voice.say(
                        "booklet.stands", one.getKey(), voice.numbers().count(one.getValue())))
            .toList());
  }
}
