package plumbline.app;

import java.util.List;
import plumbline.reader.SchemaWriter;
import plumbline.snapshot.SnapshotSchema;

/** Tells editors what may stand in a charter's files. */
public final class WriteSchema {

  private WriteSchema() {}

  /** The JSON Schema (draft 2020-12) of every file under charter/ and metrics/. */
  public static String text() {
    return SchemaWriter.charter();
  }

  /** The JSON Schema of every file under metrics/snapshots/. */
  public static String ofSnapshots() {
    return SnapshotSchema.text();
  }

  /** The folder whose files {@link #ofSnapshots} describes. */
  public static String snapshots() {
    return "snapshots";
  }

  /** The folders under charter/ that hold Markdown files. */
  public static List<String> markdownFolders() {
    return SchemaWriter.markdownFolders();
  }

  /** The JSON Schema of the front matter of the files in one of these folders. */
  public static String text(String folder) {
    return SchemaWriter.frontMatter(folder);
  }
}
