package plumbline.history.signoff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.charter.Origin;
import plumbline.charter.SignOffs;
import plumbline.charter.SignOffs.SignOff;
import plumbline.diagnostic.Span;

/**
 * The file that holds the signatures, as text: lines come and go, all others stay as they were
 * written.
 */
public final class SignOffFile {

  /** Where signatures are written as long as there are none. */
  public static final String USUAL = "charter/sign-offs.yaml";

  private static final String HEAD =
      "# Who signed what. Written by `plumbline sign`, one line a signature.";
  private static final Pattern ITEM = Pattern.compile("(\\s*)- .*");
  private static final Pattern EMPTY_LIST =
      Pattern.compile("(\\s*)signed:\\s*(\\[\\s*])?\\s*(#.*)?");

  private final List<String> lines;
  private final String lineEnd;

  private SignOffFile(String text) {
    this.lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    this.lines = new ArrayList<>(text.lines().toList());
  }

  /** The file that the signatures of a charter stand in, or are to stand in. */
  public static String name(Optional<SignOffs> present) {
    return present.map(all -> all.origin().span().file()).orElse(USUAL);
  }

  /**
   * The text with some signatures in place of others.
   *
   * @param text of the file; empty where there is none yet
   * @param present as they were read from it
   * @param gone of {@code present}, by index; they are taken out
   * @param added after the last one
   * @return absent where the signatures are written in another form than one item a line or more
   */
  public static Optional<String> with(
      String text, Optional<SignOffs> present, Set<Integer> gone, List<SignOff> added) {
    SignOffFile file = new SignOffFile(text);
    boolean done =
        present.isEmpty()
            ? file.begin(added)
            : present.get().signed().isEmpty()
                ? file.list(present.get(), added)
                : file.replace(present.get().signed(), gone, added);
    return done
        ? Optional.of(String.join(file.lineEnd, file.lines) + file.lineEnd)
        : Optional.empty();
  }

  private boolean begin(List<SignOff> added) {
    if (lines.isEmpty()) {
      lines.add(HEAD);
    }
    lines.add("sign_offs:");
    lines.add("  signed:");
    added.forEach(line -> lines.add("    " + item(line)));
    return true;
  }

  /** Below the other keys of {@code sign_offs}, where that is written over several lines. */
  private boolean list(SignOffs present, List<SignOff> added) {
    Origin origin = present.origin();
    Span first = origin.span();
    String line = lines.get(first.line() - 1);
    String indent = line.substring(0, line.length() - line.stripLeading().length());
    if (first.column() != indent.length() + 1) {
      return false;
    }
    int at = Math.max(first.line(), origin.of("verify").line());
    Span written = origin.of("signed");
    int key = written.line() - 1;
    while (key >= 0 && !lines.get(key).strip().startsWith("signed:")) {
      key--;
    }
    if (key >= 0 && !written.equals(first)) {
      if (!EMPTY_LIST.matcher(lines.get(key)).matches()) {
        return false;
      }
      lines.set(key, indent + "signed:");
      at = key + 1;
    } else {
      lines.add(at, indent + "signed:");
      at++;
    }
    for (int i = 0; i < added.size(); i++) {
      lines.add(at + i, indent + "  " + item(added.get(i)));
    }
    return true;
  }

  private boolean replace(List<SignOff> present, Set<Integer> gone, List<SignOff> added) {
    Set<Integer> left = new TreeSet<>();
    int last = 0;
    int end = 0;
    String indent = "";
    for (int i = 0; i < present.size(); i++) {
      List<Integer> own = own(present.get(i).origin());
      Matcher item = ITEM.matcher(lines.get(own.get(0) - 1));
      if (!item.matches() || own.get(0) <= last) {
        return false;
      }
      indent = item.group(1);
      last = own.get(own.size() - 1);
      end = Math.max(end, last);
      if (gone.contains(i)) {
        for (int line = own.get(0); line <= last; line++) {
          left.add(line);
        }
      }
    }
    for (int i = 0; i < added.size(); i++) {
      lines.add(end + i, indent + item(added.get(i)));
    }
    new TreeSet<>(left).descendingSet().forEach(line -> lines.remove(line - 1));
    return true;
  }

  /** The first and the last line of an item, from 1. */
  private static List<Integer> own(Origin origin) {
    TreeSet<Integer> lines = new TreeSet<>();
    for (String key : List.of("entity", "team", "by", "on", "digest")) {
      lines.add(origin.of(key).line());
      lines.add(origin.of(key).endLine());
    }
    return List.of(lines.first(), lines.last());
  }

  private static String item(SignOff line) {
    return "- {entity: "
        + line.entity()
        + ", team: "
        + line.team()
        + ", by: "
        + line.by()
        + ", on: "
        + line.on()
        + ", digest: '"
        + line.digest()
        + "'}";
  }
}
