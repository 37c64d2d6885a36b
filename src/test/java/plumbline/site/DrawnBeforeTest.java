package plumbline.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.page.Words;
import plumbline.page.part.Block;
import plumbline.page.part.Page;
import plumbline.page.part.Phrase;
import plumbline.page.part.Section;
import plumbline.page.part.Site;

/** A page of which only the key is told is the earlier one where its words are other ones. */
class DrawnBeforeTest {

  private static final String KEPT = "weekly/2026-W46.html";

  private static final String NEVER_MADE = "never made";

  @TempDir Path folder;

  @Test
  void whatIsTheSameIsTakenOverAndEqualsWhatWouldBeDrawn() throws IOException {
    Path out = published(files(site("one", "key"), "p1", DrawnBefore.NOTHING));

    SortedMap<String, byte[]> again = files(site("one", "key"), "p1", DrawnBefore.in(out));

    assertThat(again)
        .containsExactlyEntriesOf(files(site("one", "key"), "p1", DrawnBefore.NOTHING));
    assertThat(text(files(site("two", "key"), "p1", DrawnBefore.in(out)), KEPT)).contains("one");
  }

  @Test
  void aPageThatIsTakenOverIsNeitherMadeNorWrittenAgain() throws IOException {
    published(files(site("one", "key"), "p1", DrawnBefore.NOTHING));
    Path out = folder.resolve("site");
    Path before = out.toRealPath();

    SiteFiles again = siteFiles(site(NEVER_MADE, "key"), "p1", DrawnBefore.in(out));
    again.drawn().put("index.html", "Another page.".getBytes(StandardCharsets.UTF_8));
    Publisher.publish(again, out);

    assertThat(again.drawn()).doesNotContainKey(KEPT);
    assertThat(out.toRealPath()).isNotEqualTo(before);
    assertThat(Files.isSameFile(out.resolve(KEPT), before.resolve(KEPT))).isTrue();
  }

  @Test
  void anotherKeyOrProgramOrFrameIsDrawnAnew() throws IOException {
    Path out = published(files(site("one", "key"), "p1", DrawnBefore.NOTHING));
    DrawnBefore before = DrawnBefore.in(out);

    assertThat(text(files(site("two", "other"), "p1", before), KEPT)).contains("two");
    assertThat(text(files(site("two", "key"), "p2", before), KEPT)).contains("two");
    Site site = site("two", "key");
    Site renamed =
        new Site(
            "en",
            "Another shop",
            Optional.empty(),
            site.navigation(),
            site.notices(),
            site.colophon(),
            site.pages());
    assertThat(text(files(renamed, "p1", before), KEPT)).contains("two", "Another shop");
  }

  @Test
  void anEditedPageIsDrawnAnew() throws IOException {
    Path out = published(files(site("one", "key"), "p1", DrawnBefore.NOTHING));
    Files.writeString(out.resolve(KEPT), "edited");

    assertThat(text(files(site("one", "key"), "p1", DrawnBefore.in(out)), KEPT))
        .contains("one")
        .doesNotContain("edited");
  }

  @Test
  void aProgramThatCannotTellItselfKeepsNoList() {
    SortedMap<String, byte[]> files = new SiteWriter(Words.english()).files(site("one", "key"));

    assertThat(files).containsKey(KEPT).doesNotContainKey(DrawnBefore.LISTING);
  }

  /** A picture's path tells what it shows, so that only another program draws it differently. */
  @Test
  void aPictureIsDrawnOnceForEachProgram() throws IOException {
    Site site = withAddress(SampleSite.with("Shop"));
    Path out = published(files(site, "p1", DrawnBefore.NOTHING));
    DrawnBefore before = DrawnBefore.in(out);

    SiteFiles again = siteFiles(site, "p1", before);
    SiteFiles renamed = siteFiles(withAddress(SampleSite.with("Other")), "p1", before);

    assertThat(again.standing().keySet()).singleElement().asString().startsWith("shared/index-");
    assertThat(siteFiles(site, "p2", before).standing()).isEmpty();
    assertThat(renamed.standing()).isEmpty();
    assertThat(renamed.drawn().keySet()).anyMatch(path -> path.startsWith("shared/index-"));
  }

  private static Site withAddress(Site site) {
    return new Site(
        site.language(),
        site.name(),
        Optional.of(URI.create("https://charter.example/")),
        site.navigation(),
        site.notices(),
        site.colophon(),
        site.pages());
  }

  private static SortedMap<String, byte[]> files(Site site, String program, DrawnBefore before) {
    SiteFiles files = siteFiles(site, program, before);
    SortedMap<String, byte[]> all = new TreeMap<>(files.drawn());
    files.standing().forEach((path, one) -> all.put(path, read(one.file())));
    return all;
  }

  private static SiteFiles siteFiles(Site site, String program, DrawnBefore before) {
    return new SiteWriter(Words.english(), Optional.of(program)).files(site, before);
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private Path published(SortedMap<String, byte[]> files) throws IOException {
    Path out = folder.resolve("site");
    Publisher.publish(files, out);
    return out;
  }

  private static String text(SortedMap<String, byte[]> files, String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private static Page made(String words, Page whole) {
    assertThat(words).isNotEqualTo(NEVER_MADE);
    return whole;
  }

  private static Site site(String words, String key) {
    Section section =
        new Section("a", "Head", "", List.of(new Block.Note(Phrase.of(words))), List.of());
    Page.Frame frame = new Page.Frame(List.of(), List.of(Phrase.of("Closed.")));
    Page whole =
        new Page(
            KEPT,
            "Week 46",
            KEPT,
            List.of(),
            "Week 46",
            List.of(),
            List.of(section),
            List.of(),
            Optional.of(frame),
            Optional.empty());
    Page page =
        Page.kept(KEPT, "Week 46", KEPT, List.of(), new Page.Kept(key, () -> made(words, whole)));
    return new Site(
        "en", "A shop", Optional.empty(), List.of(), List.of(), List.of(), List.of(page));
  }
}
