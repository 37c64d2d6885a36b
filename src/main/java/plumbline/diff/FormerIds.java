package plumbline.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.charter.Charter;
import plumbline.charter.Id;
import plumbline.charter.Reference;

/** By what ids the things of a charter went before. */
public final class FormerIds {

  private FormerIds() {}

  /** Those of everything that went by another one, in the charter's order, as written. */
  public static Map<Reference, List<String>> in(Charter charter) {
    Map<Reference, List<String>> former = new LinkedHashMap<>();
    Entities.of(charter)
        .byId()
        .forEach(
            (id, record) -> {
              List<String> earlier = Renames.earlierIds(record).stream().map(Id::value).toList();
              if (!earlier.isEmpty()) {
                former.put(Reference.to(id), earlier);
              }
            });
    return former;
  }
}
