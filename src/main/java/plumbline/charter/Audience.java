package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** A group of visitors that experiments are shown to. */
@Doc("A group of visitors that experiments are shown to.")
public record Audience(
    Origin origin,
    AudienceId id,
    @Doc(value = "The name people use.", example = "First-time visitors") String name,
    @Doc("The larger audience it is part of.") Optional<AudienceId> within,
    @Doc("Other audiences that some of its visitors belong to as well.") List<AudienceId> overlaps,
    @Doc("Earlier ids of the same audience.") List<AudienceId> previously) {}
