package plumbline.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Source;

/**
 * A file of a source, made ready to be read by the engine.
 *
 * @param name relative to the charter's folder
 * @param original the file itself
 * @param readable the same in UTF-8 under a name without special characters
 * @param format of the file
 * @param headings of its columns, in order
 * @param delimiter between values; any for formats without one
 * @param types of its columns as the engine tells them; empty where all are text
 */
record SourceFile(
    String name,
    Path original,
    Path readable,
    Source.FileFormat format,
    List<String> headings,
    char delimiter,
    Optional<List<String>> types) {

  /** The place of a column among the headings, from 0. */
  Optional<Integer> position(String heading) {
    int exact = headings.indexOf(heading);
    return exact < 0 ? Optional.empty() : Optional.of(exact);
  }
}
