package plumbline.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days on which nothing is to change. */
@Doc("Days on which nothing is to change: no release, and no experiment running.")
public record Freeze(
    Origin origin,
    FreezeId id,
    @Doc(value = "The name people use.", example = "Black Friday") String name,
    @Doc("The first day.") LocalDate start,
    @Doc("The last day; it is part of the freeze.") LocalDate end,
    @Doc("The parts of the shop that are frozen; the whole shop if left out.")
        List<SurfaceId> surfaces,
    @Doc("Why.") Optional<Markdown> because,
    @Doc("Earlier ids of the same freeze.") List<FreezeId> previously) {}
