package plumbline.charter;

import java.math.BigDecimal;
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
    @Doc("What might be done next.") List<Initiative> initiatives,
    @Doc("The teams and what they are measured on.") List<Team> teams,
    @Doc("The parts of the shop that experiments and releases change.") List<Surface> surfaces,
    @Doc("The groups of visitors that experiments are shown to.") List<Audience> audiences,
    @Doc("What is tried out, each to settle one question.") List<Experiment> experiments,
    @Doc("What changes for everybody.") List<Release> releases,
    @Doc("Days on which nothing changes.") List<Freeze> freezes,
    @Doc("What customers said, by the three questions asked every month.") List<Insight> insights,
    @Doc("Teams or metrics that pull against each other, and how that is settled.")
        List<Conflict> conflicts,
    @Doc("What each role gains and loses, and what it can move.") List<Incentive> incentives,
    @Doc("When people meet, who, and what for.") List<Meeting> meetings,
    @Doc("What was agreed to be done.") List<Action> actions,
    @Doc("What people say of single weeks, by week and metric.") List<WeekComments> weekly,
    @Doc("Pages of your own.") List<SitePage> pages,
    @Doc("From where on something is worth a warning.") Optional<Thresholds> checks,
    @Doc("What is accepted for a while, though it breaks a rule.")
        List<AcceptedException> exceptions,
    @ById @Doc("Where rows come from.") List<Source> sources,
    @ById @Doc("How each number is computed.") List<Metric> metrics,
    @Doc("Where exchange rates come from.") Optional<Rates> rates,
    @ById @Doc("Retail calendars, such as 4-4-5.") List<RetailCalendar> calendars,
    @Doc("The metrics that channels are compared by.") Optional<ChannelKpis> channelKpis,
    @Doc("The ways over several channels that customers take.") List<Journey> journeys,
    @Doc("How changes are made and reach the channels.") List<Protocol> protocols,
    @Doc("Rows that need somebody to act.") List<Alert> alerts,
    @Doc("How orders are credited to channels.") Optional<Attribution> attribution,
    @Doc("Figures of departments and systems beside the source of truth.")
        List<Reconciliation> reconciliations,
    @Doc("The signatures under goals, constraints, metrics, channels, incentives and decisions.")
        Optional<SignOffs> signOffs) {

  private static final BigDecimal RESTATEMENT_TOLERANCE = new BigDecimal("0.001");

  public Charter {
    people = List.copyOf(people);
    channels = List.copyOf(channels);
    decisions = List.copyOf(decisions);
    initiatives = List.copyOf(initiatives);
    teams = List.copyOf(teams);
    surfaces = List.copyOf(surfaces);
    audiences = List.copyOf(audiences);
    experiments = List.copyOf(experiments);
    releases = List.copyOf(releases);
    freezes = List.copyOf(freezes);
    insights = List.copyOf(insights);
    conflicts = List.copyOf(conflicts);
    incentives = List.copyOf(incentives);
    meetings = List.copyOf(meetings);
    actions = List.copyOf(actions);
    weekly = List.copyOf(weekly);
    pages = List.copyOf(pages);
    exceptions = List.copyOf(exceptions);
    sources = List.copyOf(sources);
    metrics = List.copyOf(metrics);
    calendars = List.copyOf(calendars);
    journeys = List.copyOf(journeys);
    protocols = List.copyOf(protocols);
    alerts = List.copyOf(alerts);
    reconciliations = List.copyOf(reconciliations);
  }

  /** When teams pull apart and actions have no effect; the usual where nothing is said. */
  public Thresholds.TeamThresholds teamThresholds() {
    return checks.flatMap(Thresholds::teams).orElse(Thresholds.TeamThresholds.USUAL);
  }

  /** The share of a published figure up to which a difference is not listed. */
  public BigDecimal restatementTolerance() {
    return checks
        .flatMap(Thresholds::restatements)
        .flatMap(Thresholds.RestatementThresholds::foldUpTo)
        .map(Amount::value)
        .orElse(RESTATEMENT_TOLERANCE);
  }

  /** All signatures, in order of writing. */
  public List<SignOffs.SignOff> signatures() {
    return signOffs.map(SignOffs::signed).orElse(List.of());
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

  /** The metric that somebody calls by its id, an earlier one of them, or its title. */
  public Optional<Metric> metricCalled(String name) {
    return metric(new MetricId(name))
        .or(
            () ->
                metrics.stream()
                    .filter(
                        metric ->
                            metric.title().equalsIgnoreCase(name)
                                || metric.previously().contains(new MetricId(name)))
                    .findFirst());
  }

  /** What is said of a week; absent where nothing is. */
  public Optional<WeekComments> commentsOn(WeekId week) {
    return weekly.stream().filter(comments -> comments.id().equals(week)).findFirst();
  }

  public Optional<Channel> channel(ChannelId id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  public Optional<Decision> decision(DecisionId id) {
    return decisions.stream().filter(decision -> decision.id().equals(id)).findFirst();
  }

  /** The decision, made by now, that replaces another; absent where none does. */
  public Optional<Decision> successor(DecisionId id) {
    return decisions.stream()
        .filter(decision -> decision.decided().isPresent() && decision.supersedes().contains(id))
        .findFirst();
  }

  /** How far a decision is. */
  public Decision.State state(Decision decision) {
    if (decision.decided().isEmpty()) {
      return Decision.State.OPEN;
    } else if (decision.reversed().isPresent()) {
      return Decision.State.REVERSED;
    }
    return successor(decision.id()).isPresent()
        ? Decision.State.SUPERSEDED
        : Decision.State.DECIDED;
  }

  /** Who is to decide: who is named, else the authority; absent without either. */
  public Optional<PersonId> decider(Decision decision) {
    return decision.decider().or(() -> charter.authority().map(Authority::person));
  }

  /** From where on the checks of the hierarchy find something. */
  public HierarchyThresholds hierarchyThresholds() {
    return checks.flatMap(Thresholds::hierarchy).orElse(HierarchyThresholds.USUAL);
  }

  /** The primary goal, then the others in order; empty without goals. */
  public List<Goal> goalsInOrder() {
    return goals.map(Goals::inOrder).orElse(List.of());
  }

  /** What must not happen. */
  public List<Constraint> constraints() {
    return goals.map(Goals::constraints).orElse(List.of());
  }

  public Optional<Team> team(TeamId id) {
    return teams.stream().filter(team -> team.id().equals(id)).findFirst();
  }

  public Optional<Surface> surface(SurfaceId id) {
    return surfaces.stream().filter(surface -> surface.id().equals(id)).findFirst();
  }

  public Optional<Audience> audience(AudienceId id) {
    return audiences.stream().filter(audience -> audience.id().equals(id)).findFirst();
  }

  public Optional<Experiment> experiment(ExperimentId id) {
    return experiments.stream().filter(experiment -> experiment.id().equals(id)).findFirst();
  }

  public Optional<Release> release(ReleaseId id) {
    return releases.stream().filter(release -> release.id().equals(id)).findFirst();
  }

  public Optional<Insight> insight(InsightId id) {
    return insights.stream().filter(insight -> insight.id().equals(id)).findFirst();
  }

  public Optional<Meeting> meeting(MeetingId id) {
    return meetings.stream().filter(meeting -> meeting.id().equals(id)).findFirst();
  }
}
