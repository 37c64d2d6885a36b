package plumbline.page;

import java.time.YearMonth;
import plumbline.charter.ActionId;
import plumbline.charter.AlertId;
import plumbline.charter.ChannelId;
import plumbline.charter.ConstraintId;
import plumbline.charter.DecisionId;
import plumbline.charter.ExperimentId;
import plumbline.charter.GoalId;
import plumbline.charter.Id;
import plumbline.charter.InitiativeId;
import plumbline.charter.Insight;
import plumbline.charter.MetricId;
import plumbline.charter.PageId;
import plumbline.charter.PersonId;
import plumbline.charter.ReleaseId;
import plumbline.charter.SourceId;
import plumbline.charter.TeamId;
import plumbline.diff.Signable;

/** Where pages stand, from the root of the site. The only place that knows. */
final class Address {

  static final String HOME = "index.html";

  /** The whole charter, to be printed. */
  static final String BOOKLET = "booklet/index.html";

  static final String GOALS = "goals/index.html";
  static final String CONSTRAINTS = "constraints/index.html";
  static final String ROADMAP = "roadmap/index.html";
  static final String INSIGHTS = "insights/index.html";
  static final String METRICS = "metrics/index.html";
  static final String CHANNELS = "channels/index.html";
  static final String AUDIT = "channels/audit/index.html";
  static final String JOURNEYS = "channels/journeys/index.html";
  static final String GOVERNANCE = "channels/governance/index.html";
  static final String CHANNEL_KPIS = "channels/kpis/index.html";
  static final String ATTRIBUTION = "channels/attribution/index.html";
  static final String ALERTS = "sources/alerts/index.html";
  static final String RECONCILIATION = "sources/reconciliation/index.html";
  static final String SOURCES = "sources/index.html";
  static final String METHOD = "method/index.html";
  static final String ALIGNMENT = "alignment/index.html";
  static final String TEAMS = "teams/index.html";
  static final String GLOSSARY = "glossary/index.html";
  static final String FIND = "find/index.html";
  static final String FIND_ENTRIES = "find/entries.js";
  static final String PEOPLE = "people/index.html";
  static final String RHYTHM = "rhythm/index.html";
  static final String ACTIONS = "actions/index.html";

  /** The meetings to subscribe to. */
  static final String CALENDAR = "calendar.ics";

  static final String CUSTOMER = "customer/index.html";
  static final String SYMPTOMS = "alignment/symptoms.html";
  static final String DECISIONS = "decisions/index.html";
  static final String NEXT = "next/index.html";
  static final String REVIEWS = "reviews/index.html";

  /** What differs from another version of the charter. */
  static final String COMPARISON = "changes/index.html";

  /** Where figures differ from what was published. */
  static final String RESTATEMENTS = "weekly/restatements.html";

  /** Every figure as it was published, by week. */
  static final String LEDGER = "weekly/ledger.csv";

  static final String HISTORY = "history/index.html";

  /** The newest closed week, and all before it. */
  static final String WEEKLY = "weekly/index.html";

  /** The news to subscribe to. */
  static final String FEED = "feed.xml";

  private Address() {}

  /** What stands behind the page of a closed week. */
  static String behindWeek(String name) {
    return "weekly/" + name + ".behind.html";
  }

  /** A closed week by its name. */
  static String week(String name) {
    return "weekly/" + name + ".html";
  }

  /** Its figures for a spreadsheet. */
  static String weekCsv(String name) {
    return "weekly/" + name + ".csv";
  }

  /** The history of one year. */
  static String historyOf(int year) {
    return "history/" + year + ".html";
  }

  /** The history of all entities of a kind. */
  static String historyOf(String kind) {
    return "history/of-" + kind.replace('_', '-') + ".html";
  }

  /** What a person changed. */
  static String historyBy(String slug) {
    return "history/by-" + slug + ".html";
  }

  static String of(DecisionId decision) {
    return "decisions/" + decision + ".html";
  }

  static String of(PageId page) {
    return "pages/" + page + ".html";
  }

  /** Its place on the page that ranks them. */
  static String of(InitiativeId initiative) {
    return NEXT + "#" + initiative;
  }

  /** The page of something that is signed. */
  static String of(Signable what) {
    if (what.id() instanceof GoalId goal) {
      return of(goal);
    } else if (what.id() instanceof ConstraintId constraint) {
      return of(constraint);
    }
    if (what.id() instanceof ChannelId channel) {
      return of(channel);
    } else if (what.id() instanceof DecisionId decision) {
      return of(decision);
    }
    return what.id() instanceof MetricId metric ? of(metric) : part(TEAMS, "incentives");
  }

  static String of(GoalId goal) {
    return "goals/" + goal + ".html";
  }

  static String of(ConstraintId constraint) {
    return "constraints/" + constraint + ".html";
  }

  static String of(PersonId person) {
    return "people/" + person + ".html";
  }

  static String of(TeamId team) {
    return "teams/" + team + ".html";
  }

  static String of(MetricId metric) {
    return "metrics/" + metric + ".html";
  }

  static String of(ChannelId channel) {
    return "channels/" + channel + ".html";
  }

  static String of(SourceId source) {
    return "sources/" + source + ".html";
  }

  static String of(ExperimentId experiment) {
    return "roadmap/" + experiment + ".html";
  }

  /** Where a release is told of. */
  static String of(ReleaseId release) {
    return part(ROADMAP, row(release));
  }

  /** Where an insight is told of. */
  static String of(Insight insight) {
    return part(INSIGHTS, row(insight.id()));
  }

  /** Where an action is told of. */
  static String of(ActionId action) {
    return part(ACTIONS, row(action));
  }

  /** The anchor of a thing in a list; it stays the same wherever the thing stands in it. */
  static String row(Id id) {
    return id.kind() + "-" + id.value();
  }

  /** The anchor of a month. */
  static String month(YearMonth month) {
    return "month-" + month;
  }

  /** The JSON beside a page: {@code goals/x.html} is {@code api/goals/x.json}. */
  static String json(String page) {
    return "api/" + page.substring(0, page.length() - "html".length()) + "json";
  }

  /** Values of a metric by week or month. */
  static String csv(MetricId metric, String grain) {
    return "metrics/" + metric + "-by-" + grain + ".csv";
  }

  /** Values of a metric by the members of a dimension and by week, as a script. */
  static String values(MetricId metric, String dimension) {
    return "metrics/" + metric + "-by-" + dimension + ".js";
  }

  /** The rows of an alert. */
  static String csv(AlertId alert) {
    return "sources/alerts/" + alert + ".csv";
  }

  /** A table beside a page: {@code audit/index.html} has {@code audit/gaps.csv}. */
  static String csv(String page, String name) {
    return page.substring(0, page.lastIndexOf('/') + 1) + name + ".csv";
  }

  /** A part of a page. */
  static String part(String page, String anchor) {
    return page + "#" + anchor;
  }

  /** A part of a metric's page. */
  static String part(MetricId metric, String anchor) {
    return of(metric) + "#" + anchor;
  }

  /** A part of a source's page. */
  static String part(SourceId source, String anchor) {
    return of(source) + "#" + anchor;
  }
}
