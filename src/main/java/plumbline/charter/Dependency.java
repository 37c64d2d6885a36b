package plumbline.charter;

import java.time.LocalDate;
import java.util.Optional;

/** Something that must be done before something else can begin. */
@ExactlyOne({"experiment", "release", "what"})
@Doc("Something that must be done before something else can begin.")
public record Dependency(
    Origin origin,
    @Doc("An experiment that must be over.") Optional<ExperimentId> experiment,
    @Doc("A release that must be out.") Optional<ReleaseId> release,
    @Doc(value = "Anything else.", example = "Photos of the winter range") Optional<String> what,
    @Doc("The day from which that other thing is there.") Optional<LocalDate> ready,
    @Doc("Who sees to it.") Optional<PersonId> owner) {}
