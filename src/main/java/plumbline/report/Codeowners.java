package plumbline.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.charter.Authority;
import plumbline.charter.Charter;
import plumbline.charter.Person;
import plumbline.charter.PersonId;
import plumbline.charter.Team;
import plumbline.charter.TeamId;
import plumbline.diff.Owners;

/**
 * A CODEOWNERS file as GitHub and GitLab read it: whom a forge asks to look at a change. Of several
 * lines that fit a file the last one counts.
 */
public final class Codeowners {

  private static final String HEAD =
      """
      # Who is asked to look at a change of the charter: who answers for what stands in a file, and
      # who signs it. Written by `plumbline codeowners`; lines for other files may stand beside these.
      """;
  private static final Pattern UNTELLABLE = Pattern.compile("[*?\\[\\]!#\\\\]");

  private final Charter charter;

  private Codeowners(Charter charter) {
    this.charter = charter;
  }

  /**
   * One line.
   *
   * @param pattern from the top of the repository, escaped as these files want it
   * @param owners handles and addresses, in order
   * @param line from 1; 0 for one that was not read from a file
   */
  public record Line(String pattern, List<String> owners, int line) {
    public Line {
      owners = List.copyOf(owners);
    }

    /** Whether both ask the same owners for the same files. */
    public boolean isSame(Line other) {
      return pattern.equals(other.pattern) && Set.copyOf(owners).equals(Set.copyOf(other.owners));
    }

    @Override
    public String toString() {
      return pattern + " " + String.join(" ", owners);
    }
  }

  /**
   * The lines of a charter: its folders for those with authority, then each file.
   *
   * @param prefix of the charter's folder within the repository, ending in a slash unless empty
   * @param parts the folders of the charter
   */
  public static List<Line> lines(Charter charter, String prefix, List<String> parts) {
    Codeowners work = new Codeowners(charter);
    Set<String> always = new LinkedHashSet<>();
    charter.charter().authority().ifPresent(authority -> work.add(authority, always));
    List<Line> lines = new ArrayList<>();
    if (!always.isEmpty()) {
      parts.forEach(part -> lines.add(line(prefix + part + "/", always)));
    }
    for (Map.Entry<String, Owners> file : Owners.byFile(charter).entrySet()) {
      Set<String> owners = new LinkedHashSet<>();
      file.getValue().teams().forEach(team -> work.add(team, owners));
      file.getValue().people().forEach(person -> work.person(person).ifPresent(owners::add));
      owners.addAll(always);
      // What a pattern cannot tell is left to the line of its folder.
      if (!owners.equals(always) && !UNTELLABLE.matcher(file.getKey()).find()) {
        lines.add(line(prefix + file.getKey(), owners));
      }
    }
    return lines;
  }

  private static Line line(String path, Set<String> owners) {
    return new Line("/" + path.replace(" ", "\\ "), List.copyOf(owners), 0);
  }

  private void add(Authority authority, Set<String> owners) {
    person(authority.person()).ifPresent(owners::add);
    authority.deputy().flatMap(this::person).ifPresent(owners::add);
  }

  /** A team by its handle, else by those who belong to it. */
  private void add(TeamId id, Set<String> owners) {
    Optional<Team> team = charter.team(id);
    Optional<String> handle = team.flatMap(Team::handle).map(Codeowners::at);
    if (handle.isPresent()) {
      owners.add(handle.get());
    } else {
      team.ifPresent(
          one -> {
            person(one.lead()).ifPresent(owners::add);
            one.members().forEach(member -> person(member).ifPresent(owners::add));
          });
    }
  }

  /** A person by the handle, else by the address; one with neither cannot be asked. */
  private Optional<String> person(PersonId id) {
    Optional<Person> person = charter.person(id);
    return person
        .flatMap(Person::handle)
        .map(Codeowners::at)
        .or(() -> person.flatMap(Person::email));
  }

  private static String at(String handle) {
    return handle.startsWith("@") ? handle : "@" + handle;
  }

  /** The text of a file with these lines, in columns. */
  public static String text(List<Line> lines) {
    int widest = lines.stream().mapToInt(line -> line.pattern().length()).max().orElse(0);
    StringBuilder text = new StringBuilder(HEAD);
    for (Line line : lines) {
      String pattern = String.format(Locale.ROOT, "%-" + widest + "s", line.pattern());
      text.append(pattern).append("  ").append(String.join(" ", line.owners())).append('\n');
    }
    return text.toString();
  }

  /** The lines of a file, without comments and heads of sections. */
  public static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      List<String> words =
          List.of(line.replaceFirst("(^|\\s)#.*", "").strip().split("(?<!\\\\)\\s+", -1));
      if (!words.get(0).isEmpty() && !words.get(0).startsWith("[")) {
        lines.add(new Line(words.get(0), words.subList(1, words.size()), number));
      }
    }
    return lines;
  }
}
