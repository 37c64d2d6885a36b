package plumbline.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.diagnostic.Finding;
import plumbline.report.Codeowners;

/** Says whom a forge is to ask about a change of a charter. */
public final class TellCodeowners {

  private TellCodeowners() {}

  /**
   * What came of it.
   *
   * @param text of a CODEOWNERS file; absent where the charter has errors
   * @param findings the errors, in file order
   * @param texts of the files, for excerpts
   */
  public record Outcome(Optional<String> text, List<Finding> findings, Map<String, String> texts) {}

  /** The file of a charter. */
  public static Outcome run(CharterFolder folder, AsOf asOf, Phases phases) {
    Chain chain = new Chain(folder, asOf, phases);
    Optional<String> text =
        chain.define().map(sound -> Codeowners.text(CodeownersFile.lines(folder, sound.charter())));
    List<Finding> errors = chain.findings().stream().filter(Finding::isError).toList();
    return new Outcome(text, errors, chain.texts());
  }
}
