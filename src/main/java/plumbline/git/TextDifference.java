package plumbline.git;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;

/** What differs between two sets of files, line by line. */
public final class TextDifference {

  private static final int CONTEXT = 2;

  private TextDifference() {}

  /**
   * A unified difference of the files that are not the same, in order of name; empty where all are.
   *
   * @param before texts by name
   * @param after texts by name
   */
  public static String of(Map<String, String> before, Map<String, String> after) {
    SortedSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DiffFormatter formatter = new DiffFormatter(out)) {
      formatter.setContext(CONTEXT);
      for (String name : names) {
        String was = before.getOrDefault(name, "");
        String is = after.getOrDefault(name, "");
        if (!was.equals(is)) {
          out.write(bytes("--- " + (was.isEmpty() ? "/dev/null" : "a/" + name) + "\n"));
          out.write(bytes("+++ " + (is.isEmpty() ? "/dev/null" : "b/" + name) + "\n"));
          RawText left = new RawText(bytes(was));
          RawText right = new RawText(bytes(is));
          EditList edits = new HistogramDiff().diff(RawTextComparator.DEFAULT, left, right);
          formatter.format(edits, left, right);
        }
      }
      formatter.flush();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
