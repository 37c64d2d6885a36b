package plumbline.check.roadmap;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.charter.Audience;
import plumbline.charter.AudienceId;
import plumbline.charter.Charter;
import plumbline.charter.Surface;
import plumbline.charter.SurfaceId;

/** Which surfaces and audiences have something in common. */
final class Nesting {

  private final Charter charter;

  Nesting(Charter charter) {
    this.charter = charter;
  }

  /** Whether any of some surfaces touches any of others; none stands for the whole shop. */
  boolean touch(List<SurfaceId> some, List<SurfaceId> others) {
    return some.isEmpty()
        || others.isEmpty()
        || some.stream().anyMatch(one -> others.stream().anyMatch(other -> touch(one, other)));
  }

  /** Whether two surfaces are the same, or one is part of the other. */
  boolean touch(SurfaceId one, SurfaceId other) {
    return withAbove(one).contains(other) || withAbove(other).contains(one);
  }

  /** Whether some visitors may belong to both audiences; none stands for everybody. */
  boolean share(Optional<AudienceId> one, Optional<AudienceId> other) {
    return one.isEmpty() || other.isEmpty() || share(one.get(), other.get());
  }

  private boolean share(AudienceId one, AudienceId other) {
    return related(one, other)
        || charter.audiences().stream()
            .anyMatch(
                said ->
                    said.overlaps().stream()
                        .anyMatch(
                            with ->
                                (related(said.id(), one) && related(with, other))
                                    || (related(said.id(), other) && related(with, one))));
  }

  private boolean related(AudienceId one, AudienceId other) {
    return withAbove(one).contains(other) || withAbove(other).contains(one);
  }

  /** A surface and all that it is part of, which ends even where they lie within themselves. */
  Set<SurfaceId> withAbove(SurfaceId surface) {
    Set<SurfaceId> all = new LinkedHashSet<>();
    Optional<SurfaceId> at = Optional.of(surface);
    while (at.isPresent() && all.add(at.get())) {
      at = at.flatMap(charter::surface).flatMap(Surface::within);
    }
    return all;
  }

  /** An audience and all that it is part of. */
  Set<AudienceId> withAbove(AudienceId audience) {
    Set<AudienceId> all = new LinkedHashSet<>();
    Optional<AudienceId> at = Optional.of(audience);
    while (at.isPresent() && all.add(at.get())) {
      at = at.flatMap(charter::audience).flatMap(Audience::within);
    }
    return all;
  }
}
