package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** Somebody named in the charter. */
@Doc("Somebody named in the charter.")
public record Person(
    Origin origin,
    PersonId id,
    @Weight.Of(Weight.WORDING) @Doc(value = "Full name.", example = "Priya Nair") String name,
    @Weight.Of(Weight.RESPONSIBILITY)
        @Doc(value = "What the person does.", example = "E-commerce manager")
        Optional<String> role,
    @Weight.Of(Weight.RESPONSIBILITY)
        @Doc("Address used in commits and calendars.")
        @TextForm(TextForm.Kind.EMAIL)
        Optional<String> email,
    @Weight.Of(Weight.RESPONSIBILITY)
        @Doc("Public keys that the person signs commits with, of SSH or OpenPGP.")
        @TextForm(TextForm.Kind.PUBLIC_KEY)
        List<String> keys,
    @Weight.Of(Weight.RESPONSIBILITY)
        @Doc(value = "The name in the code forge.", example = "priya-nair")
        Optional<String> handle,
    @Weight.Of(Weight.RESPONSIBILITY) @Doc("What the person answers for as a whole: sales, profit.")
        List<Metric.Kind> answersFor,
    @Weight.Of(Weight.WORDING) @Doc("Earlier ids of the same person.") List<PersonId> previously) {}
