package plumbline.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import plumbline.charter.Charter;
import plumbline.check.roadmap.RoadmapHistory;
import plumbline.git.LastChange;

/** Asks git when the files that hold a charter's roadmap changed. */
final class RoadmapAge {

  private RoadmapAge() {}

  /**
   * In days of the charter's zone.
   *
   * @param root the folder that holds the charter
   * @param today what is being changed changed today
   */
  static RoadmapHistory of(Path root, Charter charter, LocalDate today) {
    List<String> files = RoadmapHistory.files(charter);
    if (files.isEmpty()) {
      return new RoadmapHistory.Unknown(RoadmapHistory.Why.NOT_ASKED);
    }
    ZoneId zone = charter.charter().timeZone();
    LastChange change =
        LastChange.of(root, files, today.minusYears(1).atStartOfDay(zone).toInstant());
    if (change instanceof LastChange.At at) {
      return new RoadmapHistory.Changed(days(at.times(), zone));
    } else if (change instanceof LastChange.Now now) {
      List<LocalDate> days = new ArrayList<>(List.of(today));
      days.addAll(days(now.times(), zone));
      return new RoadmapHistory.Changed(days);
    } else if (change instanceof LastChange.NotSince cut) {
      return new RoadmapHistory.NotSince(day(cut.time(), zone));
    }
    return new RoadmapHistory.Unknown(
        change instanceof LastChange.NoRepository
            ? RoadmapHistory.Why.NO_REPOSITORY
            : RoadmapHistory.Why.UNREADABLE);
  }

  private static List<LocalDate> days(List<Instant> times, ZoneId zone) {
    return times.stream().map(time -> day(time, zone)).toList();
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }
}
