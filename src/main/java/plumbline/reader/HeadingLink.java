package plumbline.reader;

import java.util.List;
import java.util.Optional;
import plumbline.charter.Reference;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/**
 * A link to what stands under a heading.
 *
 * @param code of the finding if there is no such heading
 * @param text whose heading it is, as it is told
 */
record HeadingLink(Code code, String text, String anchor, Span place) {

  /** To a heading of the text that the link stands in: whoever writes the one sees the other. */
  static HeadingLink within(String anchor, Span place) {
    return new HeadingLink(Code.LINK_LEADS_NOWHERE, "this text", anchor, place);
  }

  /** To a heading of another text, which may go stale there; such a link leads to its top. */
  static HeadingLink to(Reference what, String anchor, Span place) {
    return new HeadingLink(Code.HEADING_UNKNOWN, what.toString(), anchor, place);
  }

  /** What is wrong with it if the text has only some anchors. */
  Optional<Finding> amiss(List<String> anchors) {
    if (anchors.contains(anchor)) {
      return Optional.empty();
    }
    Finding finding =
        Finding.of(code, place, "no heading `##` of " + text + " is `#" + anchor + "`");
    return Optional.of(
        NearName.of(anchor, anchors)
            .map(near -> finding.help("did you mean `#" + near + "`?"))
            .orElse(finding));
  }
}
