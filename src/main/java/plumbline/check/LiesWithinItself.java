package plumbline.check;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import plumbline.charter.Audience;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Origin;
import plumbline.charter.Surface;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;

/** A surface or an audience that, followed from one to the larger one, is part of itself. */
final class LiesWithinItself implements Rule {

  @Override
  public void check(Charter charter, LocalDate today, Findings findings) {
    for (Surface surface : charter.surfaces()) {
      check(
          surface.id(),
          id -> charter.surface(id).flatMap(Surface::within),
          surface.origin(),
          findings);
    }
    for (Audience audience : charter.audiences()) {
      check(
          audience.id(),
          id -> charter.audience(id).flatMap(Audience::within),
          audience.origin(),
          findings);
    }
  }

  private static <T extends Id> void check(
      T id, Function<T, Optional<T>> above, Origin origin, Findings findings) {
    Set<T> seen = new LinkedHashSet<>();
    Optional<T> at = above.apply(id);
    while (at.isPresent() && !at.get().equals(id) && seen.add(at.get())) {
      at = above.apply(at.get());
    }
    if (at.isPresent() && at.get().equals(id)) {
      findings.add(
          Finding.of(
                  Code.LIES_WITHIN_ITSELF,
                  origin.of("within"),
                  id.kind() + " `" + id.value() + "` lies within itself")
              .help("name in `within` only what is larger"));
    }
  }
}
