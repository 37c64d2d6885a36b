package plumbline.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.About;
import plumbline.charter.Authority;
import plumbline.charter.Customer;
import plumbline.charter.Goals;
import plumbline.charter.Person;
import plumbline.charter.PersonId;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Table;
import plumbline.page.part.Table.Column;
import plumbline.page.part.Table.Kind;
import plumbline.page.part.Table.Row;

/** The first page: for whom, what for, how it stands, what needs attention, who decides. */
final class HomePage {

  private final Telling telling;
  private final Voice voice;

  HomePage(Telling telling) {
    this.telling = telling;
    this.voice = telling.voice();
  }

  Page page() {
    About about = telling.charter().charter();
    List<Section> sections = new ArrayList<>();
    telling.goals().ifPresent(goals -> goals(goals, sections));
    new MetricPages(telling).shared().ifPresent(sections::add);
    attention().ifPresent(sections::add);
    new Lately(telling).section().ifPresent(sections::add);
    telling.charter().customer().ifPresent(customer -> sections.add(customer(customer)));
    people(about).ifPresent(sections::add);
    return new Page(
        Address.HOME,
        about.name(),
        Address.HOME,
        List.of(),
        about.promise().map(HomePage::withoutStop).orElse(about.name()),
        sections.isEmpty() ? List.of(new Block.Note(Phrase.of(voice.say("home.empty")))) : lead(),
        sections,
        List.of(Api.home(telling)));
  }

  /** A large line needs no full stop. */
  private static String withoutStop(String promise) {
    String text = promise.strip();
    boolean ends = text.endsWith(".") && text.indexOf('.') == text.length() - 1;
    return ends ? text.substring(0, text.length() - 1) : text;
  }

  private List<Block> lead() {
    Optional<Customer> customer = telling.charter().customer();
    if (customer.isEmpty()) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    sentences.add(voice.say("home.for", withoutStop(voice.words().within(customer.get().who()))));
    List<String> others =
        customer.get().notPrimarily().stream()
            .map(other -> voice.words().within(other.who()))
            .toList();
    if (!others.isEmpty()) {
      sentences.add(voice.say("home.not-for", String.join(voice.say("list.or"), others)));
    }
    return List.of(new Block.Note(Phrase.of(String.join(" ", sentences))));
  }

  private void goals(Goals goals, List<Section> sections) {
    GoalPages goalPages = new GoalPages(telling);
    sections.add(goalPages.primary(goals.primary()));
    if (!goals.secondary().isEmpty()) {
      sections.add(
          new Section(
              "secondary",
              voice.say("home.secondary"),
              voice.say("home.secondary.about"),
              List.of(new Block.Rows(goalPages.table(goals.secondary()))),
              List.of()));
    }
    if (!goals.constraints().isEmpty()) {
      sections.add(new ConstraintPages(telling).section());
    }
  }

  private Optional<Section> attention() {
    List<Block.Entry> entries = new Attention(telling).entries();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "attention",
                voice.say("home.attention"),
                "",
                List.of(new Block.Entries(entries)),
                List.of()));
  }

  private Section customer(Customer customer) {
    List<Block> blocks = new ArrayList<>();
    customer.transformation().ifPresent(t -> blocks.add(new Block.Statement(Phrase.of(t))));
    List<Block.Listing> listings = new ArrayList<>();
    listing(listings, "customer.needs", customer.needs());
    listing(
        listings,
        "customer.not-primarily",
        customer.notPrimarily().stream()
            .map(other -> other.because().map(why -> other.who() + ". " + why).orElse(other.who()))
            .toList());
    phrases(listings, "customer.evidence", new CitedNames(voice).of(customer.evidence()));
    if (!listings.isEmpty()) {
      blocks.add(new Block.Lists(listings));
    }
    return new Section("customer", voice.say("home.customer"), customer.who(), blocks, List.of());
  }

  private void listing(List<Block.Listing> listings, String key, List<String> items) {
    phrases(listings, key, items.stream().map(Phrase::of).toList());
  }

  private void phrases(List<Block.Listing> listings, String key, List<Phrase> items) {
    if (!items.isEmpty()) {
      listings.add(new Block.Listing(voice.say(key), items));
    }
  }

  Optional<Section> people(About about) {
    List<Block> blocks = new ArrayList<>();
    about.authority().ifPresent(who -> blocks.add(new Block.Statement(decides(who))));
    List<Row> rows = new ArrayList<>();
    for (Person person : telling.charter().people()) {
      rows.add(
          Row.of(
              new Table.Text(Phrase.of(person.name()), person.role().orElse("")),
              Table.text(answersFor(person.id())),
              Table.number(metrics(person.id()))));
    }
    if (!rows.isEmpty()) {
      blocks.add(
          new Block.Rows(
              new Table(
                  voice.say("home.people"),
                  List.of(
                      Column.of(voice.say("column.person"), Kind.HEAD),
                      Column.of(voice.say("column.answers-for"), Kind.TEXT),
                      Column.wide(voice.say("column.numbers"), Kind.NUMBER)),
                  rows)));
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Section(
                "people",
                voice.say("home.people"),
                voice.say("home.people.about"),
                blocks,
                List.of()));
  }

  private Phrase decides(Authority authority) {
    Phrase who = voice.person(authority.person());
    return authority
        .deputy()
        .map(
            deputy ->
                Phrase.of(
                    voice.say("authority.with-deputy", who.plain(), voice.person(deputy).plain())))
        .orElseGet(() -> Phrase.of(voice.say("authority.alone", who.plain())));
  }

  private Phrase answersFor(PersonId person) {
    List<Phrase> things = new ArrayList<>();
    telling.goalsInOrder().stream()
        .filter(goal -> goal.accountable().equals(Optional.of(person)))
        .forEach(goal -> things.add(voice.goalLink(goal.id())));
    telling.constraints().stream()
        .filter(constraint -> constraint.accountable().equals(Optional.of(person)))
        .forEach(c -> things.add(Phrase.link(c.mustNot(), Address.of(c.id()))));
    telling.charter().channels().stream()
        .filter(channel -> channel.owner().equals(Optional.of(person)))
        .forEach(channel -> things.add(voice.channelLink(channel.id())));
    return Phrase.list(things);
  }

  private String metrics(PersonId person) {
    long count =
        telling.charter().metrics().stream()
            .filter(metric -> metric.accountable().equals(Optional.of(person)))
            .count();
    return count == 0 ? "" : voice.numbers().count(count);
  }
}
