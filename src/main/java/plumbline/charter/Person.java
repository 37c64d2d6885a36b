package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** Somebody named in the charter. */
@Doc("Somebody named in the charter.")
public record Person(
    Origin origin,
    PersonId id,
    @Doc(value = "Full name.", example = "Priya Nair") String name,
    @Doc(value = "What the person does.", example = "E-commerce manager") Optional<String> role,
    @Doc("Address used in commits and calendars.") Optional<String> email,
    @Doc("Earlier ids of the same person.") List<PersonId> previously) {}
