package plumbline.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import plumbline.git.Commit.Author;

/** Who else had a hand in a commit, by the lines at the end of its message. */
record Trailers(List<Author> coAuthors, List<Author> approvers, String message) {

  private static final String CO_AUTHOR = "co-authored-by";
  private static final Set<String> APPROVAL =
      Set.of("reviewed-by", "approved-by", "acked-by", "signed-off-by");

  private static final Pattern TRAILER = Pattern.compile("[A-Za-z0-9-]+: ");

  static Trailers of(RevCommit commit) {
    PersonIdent ident = commit.getAuthorIdent();
    List<Author> authors = new ArrayList<>();
    authors.add(author(ident));
    List<Author> approvers = new ArrayList<>();
    List<FooterLine> lines = commit.getFooterLines();
    lines.stream()
        .filter(line -> key(line).equals(CO_AUTHOR))
        .map(line -> author(line.getValue()))
        .forEach(author -> add(authors, author));
    lines.stream()
        .filter(line -> APPROVAL.contains(key(line)))
        .map(line -> author(line.getValue()))
        .filter(author -> !holds(authors, author))
        .forEach(author -> add(approvers, author));
    return new Trailers(
        List.copyOf(authors.subList(1, authors.size())),
        List.copyOf(approvers),
        message(commit.getFullMessage()));
  }

  static Author author(PersonIdent ident) {
    return new Author(ident.getName().strip(), ident.getEmailAddress().strip());
  }

  /** {@code Priya Nair <priya@example.com>}; without brackets all of it is the name. */
  private static Author author(String written) {
    int open = written.lastIndexOf('<');
    int close = written.lastIndexOf('>');
    return open >= 0 && close > open
        ? new Author(written.substring(0, open).strip(), written.substring(open + 1, close).strip())
        : new Author(written.strip(), "");
  }

  private static String key(FooterLine line) {
    return line.getKey().toLowerCase(Locale.ROOT);
  }

  private static void add(List<Author> authors, Author author) {
    if (!holds(authors, author)) {
      authors.add(author);
    }
  }

  /** People are the same by their address, or by their name where one has none. */
  private static boolean holds(List<Author> authors, Author author) {
    return authors.stream().anyMatch(known -> isSame(known, author));
  }

  private static boolean isSame(Author one, Author other) {
    boolean addressed = !one.email().isEmpty() && !other.email().isEmpty();
    return addressed
        ? one.email().equalsIgnoreCase(other.email())
        : one.name().equals(other.name());
  }

  /** The last paragraph goes where all of it are trailers and one of them is told elsewhere. */
  private static String message(String whole) {
    String text = whole.replace("\r\n", "\n").strip();
    int last = text.lastIndexOf("\n\n");
    List<String> lines = text.substring(Math.max(0, last)).strip().lines().toList();
    boolean trailers = lines.stream().allMatch(line -> TRAILER.matcher(line).lookingAt());
    boolean told =
        lines.stream()
            .map(line -> line.substring(0, Math.max(0, line.indexOf(':'))))
            .anyMatch(key -> isKnown(key.toLowerCase(Locale.ROOT)));
    return last >= 0 && trailers && told ? text.substring(0, last).strip() : text;
  }

  private static boolean isKnown(String key) {
    return key.equals(CO_AUTHOR) || APPROVAL.contains(key);
  }
}
