package plumbline.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import plumbline.charter.Charter;
import plumbline.charter.Origin;
import plumbline.charter.Person;
import plumbline.charter.PersonId;
import plumbline.charter.Reference;
import plumbline.charter.SignOffs.SignOff;
import plumbline.charter.Team;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;
import plumbline.diff.Meaning;
import plumbline.diff.Signable;
import plumbline.git.Identity;
import plumbline.history.signoff.SignOffFile;
import plumbline.reader.CharterReader;
import plumbline.reader.Reading;

/** Records that a team agrees with what goals, metrics and other things mean. */
public final class SignEntities {

  private final Request request;
  private final Charter charter;
  private final SortedMap<String, byte[]> files;

  private SignEntities(Request request, Charter charter, SortedMap<String, byte[]> files) {
    this.request = request;
    this.charter = charter;
    this.files = files;
  }

  /**
   * What to sign.
   *
   * @param entities as {@code goal/revenue-per-session}
   * @param team that signs, by its id
   * @param person who signs, by id; whoever git says commits here where absent
   * @param environment where git's configuration is found
   */
  public record Request(
      CharterFolder folder,
      List<String> entities,
      String team,
      Optional<String> person,
      AsOf asOf,
      Map<String, String> environment) {}

  /**
   * What came of it.
   *
   * @param told what was signed, for a terminal; absent where nothing was
   * @param findings of a charter with errors, which nobody signs; in file order
   * @param texts of the files, for excerpts
   * @param refused why nothing was signed, for the user; empty where it was, and where the charter
   *     has errors
   */
  public record Outcome(
      Optional<String> told,
      List<Finding> findings,
      Map<String, String> texts,
      Optional<String> refused) {}

  /** What the user asked for cannot be done. */
  private static final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String why) {
      super(why);
    }

    String why() {
      return String.valueOf(getMessage());
    }
  }

  /**
   * Signs, and writes the signatures.
   *
   * @throws IOException where the file cannot be written
   */
  public static Outcome run(Request request, Phases phases) throws IOException {
    Findings findings = new Findings();
    SortedMap<String, byte[]> files = new TreeMap<>(request.folder.read(findings));
    Chain chain =
        new Chain(
            new CharterFiles.OfRevision(files, request.folder.root(), Optional.empty()),
            request.asOf,
            phases);
    Optional<Chain.Defined> defined = chain.define();
    findings.addAll(chain.findings());
    if (defined.isEmpty() || findings.hasErrors()) {
      List<Finding> errors = findings.inFileOrder().stream().filter(Finding::isError).toList();
      return new Outcome(Optional.empty(), errors, chain.texts(), Optional.empty());
    }
    try {
      String told = new SignEntities(request, defined.get().charter(), files).sign();
      return new Outcome(Optional.of(told), List.of(), chain.texts(), Optional.empty());
    } catch (Refusal refusal) {
      return new Outcome(Optional.empty(), List.of(), chain.texts(), Optional.of(refusal.why()));
    }
  }

  private String sign() throws Refusal, IOException {
    List<Signable> signables = signables();
    Team team = team();
    Person person = person(team);
    ZoneId zone = charter.charter().timeZone();
    LocalDate today = AsOf.day(request.asOf, zone);
    Meaning meaning = new Meaning(charter);
    List<SignOff> added = new ArrayList<>();
    for (Signable what : signables) {
      added.add(
          new SignOff(
              new Origin(Span.startOf(SignOffFile.USUAL), Map.of()),
              what.reference(),
              team.id(),
              person.id(),
              today,
              meaning.digest(what)));
    }
    String file = write(added, signables, team);
    return new SignedWords(charter).of(signables, team, person, today, file);
  }

  private Team team() throws Refusal {
    return charter.teams().stream()
        .filter(team -> team.id().value().equals(request.team))
        .findFirst()
        .orElseThrow(
            () ->
                unknown(
                    "team",
                    request.team,
                    NearName.of(
                        request.team,
                        charter.teams().stream().map(team -> team.id().value()).toList())));
  }

  private Person person(Team team) throws Refusal {
    Person person = request.person.isPresent() ? named(request.person.get()) : committing();
    if (!team.includes(person.id())) {
      throw new Refusal(
          person.name()
              + " (`"
              + person.id()
              + "`) does not belong to team `"
              + team.id()
              + "`, so cannot sign for it");
    }
    return person;
  }

  private Person named(String id) throws Refusal {
    return charter
        .person(new PersonId(id))
        .orElseThrow(
            () ->
                unknown(
                    "person",
                    id,
                    NearName.of(
                        id, charter.people().stream().map(one -> one.id().value()).toList())));
  }

  private Person committing() throws Refusal {
    String address =
        Identity.address(request.folder.root(), request.environment)
            .orElseThrow(
                () ->
                    new Refusal(
                        "git does not say who you are; set `git config user.email`, or name the"
                            + " person with --by"));
    return charter.people().stream()
        .filter(person -> person.email().map(own -> own.equalsIgnoreCase(address)).orElse(false))
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "nobody in the charter has the address `"
                        + address
                        + "` that git commits with; name the person with --by"));
  }

  private List<Signable> signables() throws Refusal {
    List<Signable> all = Signable.of(charter);
    Set<Signable> found = new LinkedHashSet<>();
    for (String name : request.entities) {
      Optional<Signable> one =
          Reference.parse(name)
              .flatMap(
                  reference ->
                      all.stream().filter(any -> any.reference().equals(reference)).findFirst());
      found.add(
          one.orElseThrow(
              () ->
                  unknown(
                      "goal, constraint, metric, channel, incentive or decision",
                      name,
                      near(name, all))));
    }
    return List.copyOf(found);
  }

  /** What was probably meant; a name without its kind is looked for among those of all kinds. */
  private static Optional<String> near(String name, List<Signable> all) {
    Map<String, String> known = new TreeMap<>();
    for (Signable one : all) {
      Reference reference = one.reference();
      known.putIfAbsent(
          name.contains("/") ? reference.toString() : reference.id(), reference.toString());
    }
    return NearName.of(name, known.keySet()).map(known::get);
  }

  private static Refusal unknown(String kind, String name, Optional<String> near) {
    String asked = near.map(one -> "; did you mean `" + one + "`?").orElse("");
    return new Refusal("there is no " + kind + " `" + name + "`" + asked);
  }

  /** The name of the file. Nothing is written unless it reads back as meant. */
  private String write(List<SignOff> added, List<Signable> signables, Team team)
      throws Refusal, IOException {
    List<SignOff> present = charter.signatures();
    Set<Integer> gone = new TreeSet<>();
    List<SignOff> expected = new ArrayList<>();
    for (int i = 0; i < present.size(); i++) {
      SignOff line = present.get(i);
      boolean own = team.id().equals(line.team()) || team.previously().contains(line.team());
      if (own && signables.stream().anyMatch(what -> what.isCalled(line.entity()))) {
        gone.add(i);
      } else {
        expected.add(line);
      }
    }
    expected.addAll(added);
    String name = SignOffFile.name(charter.signOffs());
    byte[] bytes = files.getOrDefault(name, new byte[0]);
    String before = new String(bytes, StandardCharsets.UTF_8);
    byte[] after =
        SignOffFile.with(before, charter.signOffs(), gone, added)
            .orElseThrow(() -> new Refusal(notWritten(name)))
            .getBytes(StandardCharsets.UTF_8);
    SortedMap<String, byte[]> whole = new TreeMap<>(files);
    whole.put(name, after);
    Reading reading = CharterReader.read(whole);
    if (reading.hasErrors()
        || !reading.charter().map(Charter::signatures).equals(Optional.of(expected))) {
      throw new Refusal(notWritten(name));
    }
    replace(request.folder.root().resolve(name), after);
    return name;
  }

  private static String notWritten(String name) {
    return String.format(
        Locale.ROOT,
        "`%s` is laid out in a way that lines cannot be added to; write `signed:` as a list with"
            + " one item a line",
        name);
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = Files.createTempFile(file.toAbsolutePath().getParent(), ".sign-offs", ".tmp");
    try {
      Files.write(beside, bytes);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
