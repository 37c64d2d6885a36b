package plumbline.reader;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads a charter again and again while its files are being written. A file whose bytes are those
 * of the last time is not parsed anew. Not for several threads at once.
 */
public final class RepeatedReader {

  private Map<String, Known> known = Map.of();
  private Set<String> folders = Set.of();

  /** What a file says when it stands alone. */
  private static final class Known {
    private final byte[] bytes;
    private final FileReading alone;

    Known(byte[] bytes, FileReading alone) {
      this.bytes = bytes;
      this.alone = alone;
    }
  }

  /** As {@link CharterReader#read}. */
  public Reading read(Map<String, byte[]> given) {
    SortedMap<String, byte[]> files = new TreeMap<>(given);
    Set<String> now = PathRule.folders(files.keySet());
    Map<String, Known> before = now.equals(folders) ? known : Map.of();
    PathRule paths = new PathRule(now);
    JoinedFiles joined = new JoinedFiles();
    Map<String, String> texts = new TreeMap<>();
    Map<String, Known> after = new HashMap<>();
    files.forEach(
        (name, bytes) -> {
          Known one = before.get(name);
          if (one == null || !Arrays.equals(one.bytes, bytes)) {
            one = new Known(bytes, FileReading.of(name, bytes, paths));
          }
          after.put(name, one);
          FileReading file =
              joined.fits(one.alone)
                  ? one.alone
                  : FileReading.of(name, bytes, paths, joined.names(), joined.singles());
          file.text().ifPresent(text -> texts.put(name, text));
          joined.add(file);
        });
    known = after;
    folders = now;
    return joined.finish(files.isEmpty() ? "charter" : files.firstKey(), texts);
  }
}
