package plumbline.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Column;
import plumbline.charter.Origin;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Severity;
import plumbline.diagnostic.Span;

/**
 * A column that a source names without declaring it, by nearly the name of one that it declares.
 *
 * <p>What dates a row, tells rows apart, splits numbers or holds a currency need not be declared,
 * so only the data can tell whether the name is wrong; this is for sources whose data is not there.
 */
public final class NearlyDeclared {

  private final Source source;
  private final List<String> declared;
  private final List<Finding> findings = new ArrayList<>();

  private NearlyDeclared(Source source) {
    this.source = source;
    this.declared = source.columns().stream().map(Column::id).toList();
  }

  /** The suspects of one source, in the order of its keys. */
  public static List<Finding> of(Source source) {
    NearlyDeclared work = new NearlyDeclared(source);
    Origin origin = source.origin();
    work.names("one_row_per", source.oneRowPer());
    source.time().ifPresent(id -> work.name("time", id, origin.of("time")));
    work.names("dimensions", source.dimensions());
    source.currency().ifPresent(id -> work.name("currency", id, origin.of("currency")));
    return work.findings;
  }

  private void names(String key, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      name(key, ids.get(i), source.origin().of(key, i));
    }
  }

  private void name(String key, String id, Span place) {
    Optional<String> near = declared.contains(id) ? Optional.empty() : NearName.of(id, declared);
    near.map(
            meant ->
                new Finding(
                    Code.UNKNOWN_COLUMN,
                    Severity.WARNING,
                    "`"
                        + key
                        + "` of source `"
                        + source.id()
                        + "` names a column that is not declared",
                    place,
                    List.of(
                        "did you mean `" + meant + "`?",
                        "if it is a column of its own, declare it under `columns`")))
        .ifPresent(findings::add);
  }
}
