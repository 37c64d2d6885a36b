package plumbline.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.ResetCommand;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.revwalk.RevCommit;
import plumbline.cli.Cli;

/**
 * Closes the weeks of the example one after the other as its shop would have: each with the charter
 * as it stood when the week was over, and without refunds that had not come in by then.
 *
 * <p>What a marketplace pays back is in its statement, which comes once a fortnight: the refunds of
 * {@link #LATE_WEEK} were there only when the week after the next was closed.
 *
 * <p>Run {@code mvn -q test-compile exec:java -Dexec.classpathScope=test
 * -Dexec.mainClass=plumbline.example.ExampleWeeks} to write {@code metrics/snapshots} anew.
 */
public final class ExampleWeeks {

  /** The newest week of the example. */
  public static final LocalDate NEWEST = LocalDate.parse("2026-11-09");

  /** How many weeks are closed where all are asked for: a year. */
  private static final int YEAR = 52;

  /** The week whose refunds of the marketplace came late. */
  public static final LocalDate LATE_WEEK = LocalDate.parse("2026-09-28");

  /** From the closing of this week on they were there. */
  public static final LocalDate KNOWN_FROM = LocalDate.parse("2026-10-12");

  /** How many of them stand in the repository, the newest. */
  private static final int COMMITTED = 12;

  private static final String REFUNDS = "metrics/data/refunds.csv.gz";
  private static final String SNAPSHOTS = "metrics/snapshots";

  private final Path shop;

  private ExampleWeeks(Path shop) {
    this.shop = shop;
  }

  /** Writes the committed weeks, or all of them where a folder is named. */
  public static void main(String[] arguments) throws IOException, GitAPIException {
    Path work = Files.createTempDirectory("example-weeks");
    List<LocalDate> weeks = arguments.length > 0 ? all() : committed();
    Path target = Path.of(arguments.length > 0 ? arguments[0] : SNAPSHOTS);
    close(Path.of(""), work, weeks);
    Files.createDirectories(target);
    try (Stream<Path> files = Files.list(work.resolve(SNAPSHOTS))) {
      for (Path file : files.toList()) {
        Path copy = target.resolve(String.valueOf(file.getFileName()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** The first days of all weeks, oldest first. */
  static List<LocalDate> all() {
    List<LocalDate> weeks = new ArrayList<>();
    for (int back = YEAR - 1; back >= 0; back--) {
      weeks.add(NEWEST.minusWeeks(back));
    }
    return weeks;
  }

  /** Those whose snapshots stand in the repository. */
  static List<LocalDate> committed() {
    List<LocalDate> all = all();
    return all.subList(all.size() - COMMITTED, all.size());
  }

  static String name(LocalDate week) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        week.get(IsoFields.WEEK_BASED_YEAR),
        week.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /**
   * Closes weeks.
   *
   * @param example the folder with the example's {@code charter/} and {@code metrics/}
   * @param shop an empty folder, which becomes the shop's repository
   */
  static void close(Path example, Path shop, List<LocalDate> weeks)
      throws IOException, GitAPIException {
    ExampleHistory.layDown(example, shop);
    Files.createDirectories(shop.resolve(".git/info"));
    Files.writeString(shop.resolve(".git/info/exclude"), "metrics/data/\n");
    try (Stream<Path> files = Files.list(shop.resolve(SNAPSHOTS))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    ExampleWeeks closing = new ExampleWeeks(shop);
    for (LocalDate week : weeks) {
      closing.close(week, example.resolve(REFUNDS));
    }
  }

  private void close(LocalDate week, Path refunds) throws IOException, GitAPIException {
    checkOut(week.plusWeeks(1));
    Files.copy(refunds, shop.resolve(REFUNDS), StandardCopyOption.REPLACE_EXISTING);
    if (week.isBefore(KNOWN_FROM)) {
      withoutLate(refunds, shop.resolve(REFUNDS));
    }
    Cli cli = new Cli(shop);
    Cli.Ran ran = cli.run("snapshot", "--week", name(week));
    if (ran.exit() != 0) {
      ran = cli.run("snapshot", "--week", name(week), "--provisional");
    }
    if (ran.exit() != 0) {
      throw new IllegalStateException(name(week) + ": " + ran.out() + ran.err());
    }
    System.out.print(ran.out());
  }

  /** The charter as it stood at the beginning of a day. */
  private void checkOut(LocalDate day) throws IOException, GitAPIException {
    long until = day.atStartOfDay(java.time.ZoneOffset.UTC).toEpochSecond();
    try (Git git = Git.open(shop.toFile())) {
      for (RevCommit commit : git.log().add(git.getRepository().resolve("main")).call()) {
        if (commit.getCommitTime() < until) {
          git.checkout().setName(commit.name()).setForced(true).call();
          git.reset().setMode(ResetCommand.ResetType.HARD).setRef(commit.name()).call();
          return;
        }
      }
    }
    throw new IllegalStateException("no charter before " + day);
  }

  private static void withoutLate(Path from, Path to) throws IOException {
    try (BufferedReader rows =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(from)), StandardCharsets.UTF_8));
        OutputStream out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(to))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        if (!isLate(row)) {
          out.write((row + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  /** Whether a row of the refunds is one of those that came late. */
  static boolean isLate(String row) {
    List<String> cells = List.of(row.split(",", -1));
    if (!cells.get(3).equals("marketplace")) {
      return false;
    }
    LocalDate day = LocalDate.parse(cells.get(1));
    return !day.isBefore(LATE_WEEK) && day.isBefore(LATE_WEEK.plusWeeks(1));
  }
}
