package plumbline.charter;

import java.util.List;
import java.util.Optional;

/** The signatures under what teams agree on, and how far they are to be proven. */
@Doc("The signatures, as `plumbline sign` writes them.")
public record SignOffs(
    Origin origin,
    @Weight.Of(Weight.MEANING)
        @Doc("What proves that the person signed; nothing is asked for if left out.")
        Optional<Proof> verify,
    @Doc("The signatures, one a line.") List<SignOff> signed) {

  /** What proves a signature, beside the line itself. */
  public enum Proof {
    /**
     * The commit that adds the line is authored by the person's address, or signed with a key of
     * the person.
     */
    COMMIT,
    /** The commit that adds the line is signed with a key of the person. */
    KEY
  }

  /** One team's signature under what an entity means. */
  @Doc("One team's signature under what an entity means.")
  public record SignOff(
      Origin origin,
      @EarlierToo @Doc(value = "What is signed.", example = "goal/revenue-per-session")
          Reference entity,
      @EarlierToo @Doc("The team that signs.") TeamId team,
      @EarlierToo @Doc("The person who signed for it.") PersonId by,
      @Doc("The day.") java.time.LocalDate on,
      @TextForm(TextForm.Kind.DIGEST) @Doc("The digest of what was signed.") String digest) {}
}
