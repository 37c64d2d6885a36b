package plumbline.charter;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the links of a Markdown text lead: as they are written, without rendering it.
 *
 * <p>Links by {@code [words](destination)} and definitions {@code [name]: destination} count,
 * outside of code; those in pointed brackets are addresses already.
 */
public final class MarkdownLinks {

  private static final Pattern LINK =
      Pattern.compile(
          "\\]\\(\\s*(?:<([^<>]*)>|((?:[^\\s()]|\\([^\\s()]*\\))+))|^ {0,3}\\[[^\\]]+\\]:\\s*<?([^\\s<>]+)");
  private static final Pattern CODE = Pattern.compile("(`+)(?!`).*?(?<!`)\\1(?!`)");
  private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):.*");
  private static final List<String> OUTSIDE = List.of("http", "https", "mailto", "tel");

  /** The folders that hold a Markdown file for each thing, and what that is. */
  private static final Map<String, String> FOLDERS =
      Map.of("pages", "page", "decisions", "decision", "insights", "insight", "actions", "action");

  private MarkdownLinks() {}

  /**
   * One link.
   *
   * @param destination as it is written
   * @param start of it in the text, in UTF-16 code units
   */
  public record Link(String destination, int start) {}

  /** What a destination is. */
  public sealed interface Target {
    /** An address elsewhere. */
    record Outside() implements Target {}

    /** A heading of the same text. */
    record Heading(String anchor) implements Target {}

    /**
     * Something of the charter.
     *
     * @param anchor a part of its page; may be empty
     */
    record Thing(Reference reference, String anchor) implements Target {}

    /** Nothing that a site could lead to. */
    record Nowhere() implements Target {}
  }

  /** All links of a text, in order. */
  public static List<Link> in(String text) {
    List<Link> links = new ArrayList<>();
    List<String> lines = List.of(text.split("\n", -1));
    BitSet fenced = MarkdownParts.fenced(lines);
    int offset = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!fenced.get(i)) {
        Matcher matcher = LINK.matcher(withoutCode(line));
        while (matcher.find()) {
          int group = matcher.group(1) != null ? 1 : matcher.group(2) != null ? 2 : 3;
          links.add(new Link(matcher.group(group), offset + matcher.start(group)));
        }
      }
      offset += line.length() + 1;
    }
    return List.copyOf(links);
  }

  private static String withoutCode(String line) {
    return CODE.matcher(line).replaceAll(code -> " ".repeat(code.group().length()));
  }

  /**
   * What a destination means.
   *
   * @param file that it is written in, by its name with forward slashes
   */
  public static Target target(String file, String destination) {
    Matcher scheme = SCHEME.matcher(destination);
    if (scheme.matches()) {
      boolean known = OUTSIDE.contains(scheme.group(1).toLowerCase(Locale.ROOT));
      return known ? new Target.Outside() : new Target.Nowhere();
    }
    int hash = destination.indexOf('#');
    String path = hash < 0 ? destination : destination.substring(0, hash);
    String anchor = hash < 0 ? "" : destination.substring(hash + 1);
    if (path.isEmpty()) {
      return anchor.isEmpty() ? new Target.Nowhere() : new Target.Heading(anchor);
    }
    return (path.endsWith(".md") ? ofFile(file, path) : Reference.parse(path))
        .<Target>map(reference -> new Target.Thing(reference, anchor))
        .orElseGet(Target.Nowhere::new);
  }

  /** What a Markdown file of the charter is, as a link between files on the disk leads to it. */
  private static Optional<Reference> ofFile(String file, String path) {
    Deque<String> steps = new ArrayDeque<>();
    String folder = file.substring(0, file.lastIndexOf('/') + 1);
    for (String step : (folder + path).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    List<String> names = List.copyOf(steps);
    if (names.size() <= 2 || !FOLDERS.containsKey(names.get(1))) {
      return Optional.empty();
    }
    String name = names.get(names.size() - 1);
    return Reference.parse(
        FOLDERS.get(names.get(1)) + "/" + name.substring(0, name.length() - ".md".length()));
  }

  /** The anchor of each part, in order; two of the same heading get two. */
  public static List<String> anchors(MarkdownParts text) {
    Set<String> anchors = new LinkedHashSet<>();
    for (MarkdownParts.Part part : text.parts()) {
      String own = anchor(part.heading());
      String anchor = own.isEmpty() ? "part" : own;
      for (int i = 2; !anchors.add(anchor); i++) {
        anchor = own + "-" + i;
      }
    }
    return List.copyOf(anchors);
  }

  /** The anchor of a heading: its letters and digits in small, with a dash between words. */
  private static String anchor(String heading) {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
        .replaceAll("^-|-$", "");
  }
}
