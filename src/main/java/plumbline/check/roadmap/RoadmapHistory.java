package plumbline.check.roadmap;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import plumbline.charter.Charter;
import plumbline.charter.Origin;

/** When the files that hold the roadmap changed, as far as that is known. */
public sealed interface RoadmapHistory {

  /**
   * It is known when they changed.
   *
   * @param days newest first, at least one: those of the last year, and the one before
   */
  record Changed(List<LocalDate> days) implements RoadmapHistory {
    public Changed {
      days = List.copyOf(days);
    }

    /** The newest change. */
    public LocalDate on() {
      return days.get(0);
    }
  }

  /** Nothing older than this day is known, and they did not change since. */
  record NotSince(LocalDate known) implements RoadmapHistory {}

  /** It cannot be known. */
  record Unknown(Why why) implements RoadmapHistory {}

  /** Why it cannot be known. */
  enum Why {
    /** The charter lies in no repository, or one without a commit. */
    NO_REPOSITORY,
    /** The repository cannot be read. */
    UNREADABLE,
    /** There is nothing on the roadmap, or nobody asked. */
    NOT_ASKED
  }

  /**
   * The files that hold experiments, releases and freezes, relative to the folder of the charter,
   * sorted; empty where there are none.
   */
  static List<String> files(Charter charter) {
    Stream<Origin> origins =
        Stream.of(
                charter.experiments().stream().map(one -> one.origin()),
                charter.releases().stream().map(one -> one.origin()),
                charter.freezes().stream().map(one -> one.origin()))
            .flatMap(all -> all);
    return List.copyOf(new TreeSet<>(origins.map(origin -> origin.span().file()).toList()));
  }
}
