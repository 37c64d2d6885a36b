package plumbline.page;

import plumbline.charter.ChannelId;
import plumbline.charter.ConstraintId;
import plumbline.charter.GoalId;
import plumbline.charter.MetricId;
import plumbline.charter.SourceId;

/** Where pages stand, from the root of the site. The only place that knows. */
final class Address {

  static final String HOME = "index.html";
  static final String GOALS = "goals/index.html";
  static final String CONSTRAINTS = "constraints/index.html";
  static final String METRICS = "metrics/index.html";
  static final String CHANNELS = "channels/index.html";
  static final String SOURCES = "sources/index.html";
  static final String METHOD = "method/index.html";

  private Address() {}

  static String of(GoalId goal) {
    return "goals/" + goal + ".html";
  }

  static String of(ConstraintId constraint) {
    return "constraints/" + constraint + ".html";
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

  /** The JSON beside a page: {@code goals/x.html} is {@code api/goals/x.json}. */
  static String json(String page) {
    return "api/" + page.substring(0, page.length() - "html".length()) + "json";
  }

  /** Values of a metric by week or month. */
  static String csv(MetricId metric, String grain) {
    return "metrics/" + metric + "-by-" + grain + ".csv";
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
