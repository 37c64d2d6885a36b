package plumbline.site;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.atomic.AtomicReference;
import nu.validator.client.EmbeddedValidator;
import org.xml.sax.SAXException;

/** The independent HTML validator, in this process. */
public final class ValidHtml {

  private static final long STACK_BYTES = 64L << 20;

  private ValidHtml() {}

  /**
   * What is wrong with the pages of a site, one line each; empty when all are valid. The validator
   * does not know where a page stands, so to it our own style sheets, script and logo are foreign
   * ones; that the browser takes them is tried in the browser.
   */
  public static List<String> problems(SortedMap<String, byte[]> files) {
    List<String> problems = new ArrayList<>();
    // The validator calls itself deeply, more so on a machine that has not compiled it yet.
    Thread deep = new Thread(null, () -> problems.addAll(all(files)), "validator", STACK_BYTES);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    deep.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
    deep.start();
    try {
      deep.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (failure.get() != null) {
      throw new IllegalStateException("the validator failed", failure.get());
    }
    return problems;
  }

  private static List<String> all(SortedMap<String, byte[]> files) {
    return files.entrySet().stream()
        .filter(file -> file.getKey().endsWith(".html"))
        .flatMap(file -> problems(file).lines())
        .toList();
  }

  private static String problems(Map.Entry<String, byte[]> file) {
    try {
      EmbeddedValidator validator = new EmbeddedValidator();
      validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
      validator.setNoLangDetect(true);
      String messages = validator.validate(new ByteArrayInputStream(file.getValue()));
      return messages
          .lines()
          .filter(
              line ->
                  !line.contains("external stylesheet “")
                      || !line.matches(".*assets/(plumbline|booklet|own-[0-9a-f]+)\\.css.*"))
          .filter(line -> !line.contains(" image “") || !line.contains("assets/logo-"))
          .filter(line -> !line.contains("external script “") || !line.contains("assets/scripts/"))
          .map(line -> file.getKey() + line)
          .reduce("", (a, b) -> a + b + "\n");
    } catch (IOException | SAXException e) {
      throw new IllegalStateException(file.getKey(), e);
    }
  }
}
