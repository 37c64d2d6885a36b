package plumbline.app;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.charter.Charter;
import plumbline.diagnostic.Findings;
import plumbline.snapshot.Snapshot;
import plumbline.snapshot.WeekNotes;

/** What people say of single weeks, from the files of a charter. */
record NotesFolder(CharterFiles files) {

  /** The comments on a week; empty without a file for it. */
  List<Snapshot.Comment> of(String week, Charter charter, Findings findings) {
    byte[] bytes = files.read(new Findings()).get(WeekNotes.fileOf(week));
    return bytes == null ? List.of() : read(WeekNotes.fileOf(week), bytes, charter, findings);
  }

  /** Adds what is wrong with any of the files. */
  void check(Charter charter, Findings findings) {
    for (Map.Entry<String, byte[]> file : files.read(new Findings()).entrySet()) {
      if (file.getKey().startsWith(WeekNotes.FOLDER + "/") && !isReadme(file.getKey())) {
        read(file.getKey(), file.getValue(), charter, findings);
      }
    }
  }

  private static boolean isReadme(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith("/readme.md");
  }

  private static List<Snapshot.Comment> read(
      String file, byte[] bytes, Charter charter, Findings findings) {
    Set<String> metrics =
        charter.metrics().stream().map(metric -> metric.id().value()).collect(Collectors.toSet());
    return WeekNotes.of(file, new String(bytes, StandardCharsets.UTF_8), metrics, findings);
  }
}
