package plumbline.page.part;

import java.util.List;
import java.util.Optional;

/**
 * A thing of a tree with what stands below it.
 *
 * @param reading its number
 * @param verdict what the number means; absent where there is nothing to say
 */
public record Branch(
    Phrase name, Reading reading, Optional<Verdict> verdict, List<Branch> branches) {
  public Branch {
    branches = List.copyOf(branches);
  }
}
