package plumbline.charter;

/**
 * The name by which one entity refers to another.
 *
 * <p>Metric and source ids are {@code snake_case}, as they stand in formulas and queries; all
 * others are {@code kebab-case}, as they stand in addresses.
 */
public sealed interface Id extends Comparable<Id>
    permits ActionId,
        AlertId,
        AudienceId,
        CalendarId,
        ChannelId,
        ConflictId,
        ConstraintId,
        DecisionId,
        ExceptionId,
        ExperimentId,
        FreezeId,
        GoalId,
        IncentiveId,
        InitiativeId,
        InsightId,
        JourneyId,
        MeetingId,
        MetricId,
        PageId,
        PersonId,
        PromiseId,
        ProtocolId,
        ReconciliationId,
        ReleaseId,
        SourceId,
        SurfaceId,
        TeamId,
        WeekId {

  String value();

  /** What it names, as in "goal" or "channel". */
  String kind();

  @Override
  default int compareTo(Id other) {
    int byKind = kind().compareTo(other.kind());
    return byKind != 0 ? byKind : value().compareTo(other.value());
  }
}
