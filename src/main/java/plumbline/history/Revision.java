package plumbline.history;

import java.util.List;
import java.util.SortedMap;

/**
 * One state of a charter's files.
 *
 * @param parents places of the revisions it was made from, in the list it stands in, all before it
 * @param cut whether older revisions exist that are not at hand
 * @param files ids of contents by name
 */
public record Revision(
    Made made, List<Integer> parents, boolean cut, SortedMap<String, String> files) {
  public Revision {
    parents = List.copyOf(parents);
  }
}
