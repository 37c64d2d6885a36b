package plumbline.charter;

import java.util.List;
import java.util.Optional;

/**
 * Everything the files of one charter say, in path order of the files and then in order of writing.
 *
 * <p>Its components are the keys that may stand at the top of any file.
 */
@Doc(
    "An alignment charter: the keys that may stand at the top of any file under charter/ or metrics/.")
public record Charter(
    @Doc("Name, promise, language, currency, calendar and authority of the shop.") About charter,
    @Doc("The people named anywhere in the charter.") List<Person> people,
    @Doc("The one customer the shop serves most.") Optional<Customer> customer,
    @Doc("The hierarchy of goals and the constraints.") Optional<Goals> goals,
    @Doc("The channels customers meet the shop on.") List<Channel> channels,
    @Doc("The decisions, those still open among them.") List<Decision> decisions,
    @Doc("The teams and what they are measured on.") List<Team> teams,
    @ById @Doc("Where rows come from.") List<Source> sources,
    @ById @Doc("How each number is computed.") List<Metric> metrics,
    @Doc("Where exchange rates come from.") Optional<Rates> rates,
    @ById @Doc("Retail calendars, such as 4-4-5.") List<RetailCalendar> calendars) {

  public Charter {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
    decisions = List.copyOf(decisions);
    teams = List.copyOf(teams);
    sources = List.copyOf(sources);
    metrics = List.copyOf(metrics);
    calendars = List.copyOf(calendars);
  }

  public Optional<Person> person(PersonId id) {
    return people.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  public Optional<Source> source(SourceId id) {
    return sources.stream().filter(source -> source.id().equals(id)).findFirst();
  }

  public Optional<Metric> metric(MetricId id) {
    return metrics.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  public Optional<Channel> channel(ChannelId id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  public Optional<Decision> decision(DecisionId id) {
    return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  public Optional<Team> team(TeamId id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }
}
