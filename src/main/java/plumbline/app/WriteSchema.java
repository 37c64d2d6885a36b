package plumbline.app;

import plumbline.reader.SchemaWriter;

/** Tells editors what may stand in a charter's files. */
public final class WriteSchema {

  private WriteSchema() {}

  /** The JSON Schema (draft 2020-12) of every file under charter/ and metrics/. */
  public static String text() {
    return SchemaWriter.charter();
  }
}
