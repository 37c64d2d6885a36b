package plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plumbline.charter.Id;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Which entities there are, by what names they went before, and who refers to them. */
final class Names {

  private record Reference(Id id, Span place) {}

  private final Map<Id, Span> declared = new HashMap<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Reference> earlier = new ArrayList<>();
  private final Set<Id> leftOut = new HashSet<>();
  private boolean whole = true;

  /** Whether the id is new; if it is not, both places are reported. */
  boolean declare(Id id, Span place, Findings findings) {
    Span first = declared.putIfAbsent(id, place);
    if (first == null) {
      return true;
    }
    findings.add(
        Finding.of(Code.DUPLICATE_ID, place, id.kind() + " `" + id.value() + "` exists already")
            .help("the first one is at " + first));
    return false;
  }

  /** A record that could not be made; its id, if known, counts as one that exists. */
  void leaveOut(Optional<Id> id) {
    whole = false;
    id.ifPresent(leftOut::add);
  }

  /** Whether nothing was left out. */
  boolean whole() {
    return whole;
  }

  void refer(Id id, Span place) {
    references.add(new Reference(id, place));
  }

  /** An id that an entity had before. */
  void previously(Id id, Span place) {
    earlier.add(new Reference(id, place));
  }

  /** Reports references to nothing. */
  void checkReferences(Findings findings) {
    for (Reference reference : references) {
      if (!declared.containsKey(reference.id) && !leftOut.contains(reference.id)) {
        findings.add(dangling(reference));
      }
    }
  }

  private Finding dangling(Reference reference) {
    Id id = reference.id;
    Map<String, Span> known = known(id);
    Finding finding =
        Finding.of(
            Code.UNKNOWN_REFERENCE,
            reference.place,
            "there is no " + id.kind() + " " + Words.quoted(id.value()));
    return NearName.of(id.value(), known.keySet())
        .map(near -> finding.help("did you mean `" + near + "` (" + place(known, near) + ")?"))
        .orElseGet(() -> known.isEmpty() ? finding : finding.help(all(known)));
  }

  private Map<String, Span> known(Id like) {
    Map<String, Span> known = new TreeMap<>();
    declared.forEach(
        (id, place) -> {
          if (id.getClass() == like.getClass()) {
            known.put(id.value(), place);
          }
        });
    return known;
  }

  private static String place(Map<String, Span> known, String name) {
    Span span = known.getOrDefault(name, Span.startOf(""));
    return span.file() + ":" + span.line();
  }

  private static String all(Map<String, Span> known) {
    int most = 12;
    List<String> first = known.keySet().stream().limit(most).toList();
    String more = known.size() > most ? " and " + (known.size() - most) + " more" : "";
    return "there are: " + Words.list(first) + more;
  }

  /** Reports earlier ids that are in use, or claimed twice. */
  void checkEarlierIds(Findings findings) {
    Map<Id, Span> claimed = new HashMap<>();
    for (Reference reference : earlier) {
      Id id = reference.id;
      Span other = declared.getOrDefault(id, claimed.putIfAbsent(id, reference.place));
      if (other != null) {
        String message = id.kind() + " `" + id.value() + "` cannot be an earlier id";
        findings.add(
            Finding.of(Code.DUPLICATE_ID, reference.place, message).help("it is used at " + other));
      }
    }
  }
}
