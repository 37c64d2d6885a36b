package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** The one specific person the shop serves most. */
@Doc("The one specific person the shop serves most.")
public record Customer(
    Origin origin,
    @Doc("Who it is, as specific as a person.") String who,
    @Doc("What this person needs from the shop.") List<String> needs,
    @Doc("From what to what the shop brings this person.") Optional<String> transformation,
    @Doc("Who the shop is not primarily for, named outright.") List<NotPrimarily> notPrimarily,
    @Weight.Of(Weight.WORDING) @Doc("What shows that all this is so: `kind/id`, or words.")
        List<Citation> evidence) {

  /** Somebody the shop also sells to, but does not design for. */
  @Shorthand("who")
  @Doc("Somebody the shop also sells to, but does not design for.")
  public record NotPrimarily(
      Origin origin,
      @Doc("Who.") String who,
      @Weight.Of(Weight.WORDING) @Doc("Why not.") Optional<String> because) {}
}
