package plumbline.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plumbline.charter.Id;
import plumbline.charter.Reference;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/** Which entities there are, by what names they went before, and who refers to them. */
final class Names {

  /** As many places are told one by one where there is nothing of a kind. */
  private static final int FEW = 3;

  private record Mention(Reference what, Span place) {}

  private record Part(Reference what, HeadingLink link) {}

  private final Map<Reference, Span> taken;
  private final Map<Reference, Span> declared = new HashMap<>();
  private final List<Mention> references = new ArrayList<>();
  private final List<Mention> longSince = new ArrayList<>();
  private final List<Mention> earlier = new ArrayList<>();
  private final Map<Reference, List<String>> headings = new HashMap<>();
  private final List<Part> parts = new ArrayList<>();
  private final Set<Reference> leftOut = new HashSet<>();
  private final Set<String> nameless = new HashSet<>();
  private boolean whole = true;

  Names() {
    this(Map.of());
  }

  private Names(Map<Reference, Span> taken) {
    this.taken = taken;
  }

  /** The names of another file, which may not declare one of these. */
  Names beside() {
    return new Names(declared);
  }

  /** Whether no name is declared here and there. */
  boolean isDisjoint(Names others) {
    return others.declared.keySet().stream().noneMatch(declared::containsKey);
  }

  void addAll(Names others) {
    declared.putAll(others.declared);
    references.addAll(others.references);
    longSince.addAll(others.longSince);
    earlier.addAll(others.earlier);
    headings.putAll(others.headings);
    parts.addAll(others.parts);
    leftOut.addAll(others.leftOut);
    nameless.addAll(others.nameless);
    whole &= others.whole;
  }

  /** What is declared here. */
  Set<Reference> declared() {
    return declared.keySet();
  }

  /** What is referred to, as often as it is. */
  List<Reference> mentioned() {
    return references.stream().map(Mention::what).toList();
  }

  /** What is referred to, if by an id that it had before, as often as it is. */
  List<Reference> mentionedLongSince() {
    return longSince.stream().map(Mention::what).toList();
  }

  /** The ids that entities had before, as often as they are named. */
  List<Reference> earlier() {
    return earlier.stream().map(Mention::what).toList();
  }

  /** Whether the id is new; if it is not, both places are reported. */
  boolean declare(Id id, Span place, Findings findings) {
    Reference name = Reference.to(id);
    Span before = taken.get(name);
    Span first = before == null ? declared.putIfAbsent(name, place) : before;
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
    id.map(Reference::to).ifPresent(leftOut::add);
  }

  /** A record without an id; any name of its kind that is found nowhere may be its own. */
  void leaveOutNameless(String kind) {
    whole = false;
    nameless.add(kind);
  }

  /** Something that an entity may have was left out, such as columns under a misspelt key. */
  void flaw() {
    whole = false;
  }

  /** Whether nothing was left out. */
  boolean whole() {
    return whole;
  }

  /** A reference; {@code earlierToo} where it may go by an id that the entity had before. */
  void refer(Reference what, Span place, boolean earlierToo) {
    (earlierToo ? longSince : references).add(new Mention(what, place));
  }

  /** The anchors of the headings of a text that is a page. */
  void headings(Reference page, List<String> anchors) {
    headings.put(page, anchors);
  }

  /** A reference to what stands under a heading of something. */
  void referToPart(Reference what, String anchor, Span place) {
    parts.add(new Part(what, HeadingLink.to(what, anchor, place)));
  }

  /** Reports references to headings that a page does not have. */
  void checkParts(Findings findings) {
    for (Part part : parts) {
      Optional.ofNullable(headings.get(part.what))
          .flatMap(part.link::amiss)
          .ifPresent(findings::add);
    }
  }

  /** An id that an entity had before. */
  void previously(Id id, Span place) {
    earlier.add(new Mention(Reference.to(id), place));
  }

  /**
   * Reports references to nothing; those to a kind of which there is nothing at all once, where
   * they are many.
   *
   * @param emptyFiles that say nothing, so that what is missed may have stood there
   */
  void checkReferences(List<String> emptyFiles, Findings findings) {
    Set<Reference> before = new HashSet<>();
    earlier.forEach(mention -> before.add(mention.what));
    List<Mention> all = new ArrayList<>(references);
    longSince.stream().filter(mention -> !before.contains(mention.what)).forEach(all::add);
    Map<String, List<Mention>> dangling = new TreeMap<>();
    for (Mention mention : all) {
      if (!Shapes.KINDS.contains(mention.what.kind())) {
        findings.add(unknownKind(mention));
      } else if (!declared.containsKey(mention.what) && !mayBeLeftOut(mention.what)) {
        dangling.computeIfAbsent(mention.what.kind(), kind -> new ArrayList<>()).add(mention);
      }
    }
    dangling.forEach(
        (kind, mentions) -> {
          if (mentions.size() > FEW && known(kind).isEmpty()) {
            findings.add(noneAtAll(kind, mentions, emptyFiles));
          } else {
            mentions.forEach(mention -> findings.add(dangling(mention)));
          }
        });
  }

  private static Finding noneAtAll(String kind, List<Mention> mentions, List<String> emptyFiles) {
    List<Span> places = mentions.stream().map(Mention::place).sorted().toList();
    String others =
        places.stream()
            .skip(1)
            .limit(FEW)
            .map(Span::toString)
            .collect(Collectors.joining(", ", "others are at ", ""));
    Finding finding =
        Finding.of(
                Code.UNKNOWN_REFERENCE,
                places.get(0),
                places.size() + " places name " + Words.article(kind) + ", but there is none")
            .help(others + (places.size() > FEW + 1 ? ", …" : ""));
    Finding helped = emptyFiles.isEmpty() ? finding : finding.help(saysNothing(emptyFiles));
    return helped.help("every " + kind + " is written in a file under " + Shapes.keyOf(kind));
  }

  private static String saysNothing(List<String> files) {
    String first = Words.list(files.stream().limit(FEW).toList());
    return files.size() == 1 ? first + " says nothing" : "these files say nothing: " + first;
  }

  private boolean mayBeLeftOut(Reference what) {
    return leftOut.contains(what) || nameless.contains(what.kind());
  }

  private static Finding unknownKind(Mention mention) {
    String kind = mention.what.kind();
    Finding finding =
        Finding.of(
            Code.UNKNOWN_REFERENCE,
            mention.place,
            "there is no kind of thing called " + Words.quoted(kind));
    return NearName.of(kind, Shapes.KINDS)
        .map(near -> finding.help("did you mean `" + near + "/" + mention.what.id() + "`?"))
        .orElseGet(() -> finding.help("there are: " + Words.list(List.copyOf(Shapes.KINDS))));
  }

  private Finding dangling(Mention mention) {
    Reference what = mention.what;
    Map<String, Span> known = known(what.kind());
    Finding finding =
        Finding.of(
            Code.UNKNOWN_REFERENCE,
            mention.place,
            "there is no " + what.kind() + " " + Words.quoted(what.id()));
    return NearName.of(what.id(), known.keySet())
        .map(near -> finding.help("did you mean `" + near + "` (" + place(known, near) + ")?"))
        .orElseGet(
            () ->
                finding.help(
                    known.isEmpty() ? "there is no " + what.kind() + " in any file" : all(known)));
  }

  private Map<String, Span> known(String kind) {
    Map<String, Span> known = new TreeMap<>();
    declared.forEach(
        (what, place) -> {
          if (what.kind().equals(kind)) {
            known.put(what.id(), place);
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
    Map<Reference, Span> claimed = new HashMap<>();
    for (Mention mention : earlier) {
      Reference what = mention.what;
      Span other = declared.getOrDefault(what, claimed.putIfAbsent(what, mention.place));
      if (other != null) {
        String message = what.kind() + " `" + what.id() + "` cannot be an earlier id";
        findings.add(
            Finding.of(Code.DUPLICATE_ID, mention.place, message).help("it is used at " + other));
      }
    }
  }
}
