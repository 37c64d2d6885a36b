package plumbline.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keeps codes, their pages and their cases equal. */
class CodeTest {

  private static final Path PAGES = Path.of("docs/diagnostics");
  private static final Pattern ID = Pattern.compile("(?:error|warning|note)\\[(PL-\\d{4})]:");

  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>();
    Stream.of(Code.values()).forEach(code -> ids.add(code.id()));
    return ids;
  }

  @Test
  void noIdIsGivenTwiceAndAllHaveTheirForm() {
    assertThat(ids())
        .hasSameSizeAs(Code.values())
        .allMatch(id -> id.matches("PL-(0[1-9]|1[0-5])\\d\\d"));
  }

  @Test
  void everyCodeHasAPageWithItsIdAndATitleAndAnExampleAndNoPageIsLeftOver() throws IOException {
    Set<String> pages = new TreeSet<>();
    for (Path page : files(PAGES, ".md")) {
      String name = page.getFileName().toString().replace(".md", "");
      if (!name.equals("README")) {
        pages.add(name);
        String text = Files.readString(page);
        assertThat(text).as(name).startsWith("# " + name + ": ").contains("```");
      }
    }
    assertThat(pages).isEqualTo(ids());
  }

  @Test
  void theIndexListsEveryPageByItsTitleInOrder() throws IOException {
    List<String> rows = new ArrayList<>();
    for (String id : ids()) {
      String title = Files.readString(PAGES.resolve(id + ".md")).lines().findFirst().orElseThrow();
      rows.add("| [" + id + "](" + id + ".md) | " + title.substring(id.length() + 4) + " |");
    }
    List<String> listed =
        Files.readString(PAGES.resolve("README.md"))
            .lines()
            .filter(line -> line.startsWith("| [PL-"))
            .toList();
    assertThat(listed).isEqualTo(rows);
  }

  @Test
  void everyCodeHasACase() throws IOException {
    Set<String> without = new TreeSet<>(ids());
    without.removeAll(inFiles());
    without.removeAll(inTests());
    assertThat(without).isEmpty();
  }

  private static Set<String> inFiles() throws IOException {
    Set<String> found = new TreeSet<>();
    for (Path file : files(Path.of("src/test/resources"), "")) {
      ID.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .results()
          .map((MatchResult match) -> match.group(1))
          .forEach(found::add);
    }
    return found;
  }

  private static Set<String> inTests() throws IOException {
    Path classes = Path.of("target/test-classes");
    Set<String> found = new TreeSet<>();
    for (Path file : files(classes, "Test.class")) {
      String name = classes.relativize(file).toString().replace(".class", "").replace('/', '.');
      Class<?> test = load(name);
      add(test, found);
      for (Method method : test.getDeclaredMethods()) {
        add(method, found);
      }
    }
    return found;
  }

  private static void add(AnnotatedElement element, Set<String> found) {
    Covers covers = element.getAnnotation(Covers.class);
    if (covers != null) {
      Stream.of(covers.value()).forEach(code -> found.add(code.id()));
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, CodeTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
