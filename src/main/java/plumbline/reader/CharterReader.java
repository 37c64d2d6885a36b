package plumbline.reader;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import plumbline.charter.SignOffs;
import plumbline.diagnostic.Findings;

/** Reads the files of one charter into one model. */
public final class CharterReader {

  private CharterReader() {}

  /**
   * Reads files whose bytes are known.
   *
   * @param files by name, relative to the folder that holds {@code charter/} and {@code metrics/},
   *     with forward slashes; read in the order of the names
   */
  public static Reading read(Map<String, byte[]> files) {
    PathRule paths = PathRule.of(files.keySet());
    JoinedFiles joined = new JoinedFiles();
    Map<String, String> texts = new TreeMap<>();
    new TreeMap<>(files)
        .forEach(
            (name, bytes) -> {
              FileReading file =
                  FileReading.of(name, bytes, paths, joined.names(), joined.singles());
              file.text().ifPresent(text -> texts.put(name, text));
              joined.add(file);
            });
    return joined.finish(files.isEmpty() ? "charter" : new TreeMap<>(files).firstKey(), texts);
  }

  /**
   * Reads files of which some may have been read before, or are being read by another thread, so
   * that only what changed in them is parsed; otherwise as {@link #read(Map)}.
   *
   * @param id tells a content as {@code known} knows it
   * @param known what was read already, added to
   */
  public static Reading read(
      Map<String, byte[]> files, Function<byte[], String> id, FileVersions known) {
    SortedMap<String, String> version = new TreeMap<>();
    Map<String, byte[]> contents = new HashMap<>();
    files.forEach(
        (name, bytes) -> {
          version.put(name, id.apply(bytes));
          contents.put(version.get(name), bytes);
        });
    CharterVersions versions = new CharterVersions(known, contents::get);
    versions.readAhead(List.of(version));
    return versions
        .faultless(version)
        .map(charter -> new Reading(Optional.of(charter), List.of(), texts(files), true))
        .orElseGet(() -> versions.inFull(version, texts(files)));
  }

  private static Map<String, String> texts(Map<String, byte[]> files) {
    Map<String, String> texts = new TreeMap<>();
    files.forEach(
        (name, bytes) ->
            SourceText.decode(name, bytes, new Findings())
                .filter(source -> !MarkdownFolder.isNote(name))
                .ifPresent(source -> texts.put(name, source.text())));
    return texts;
  }

  /** Reads files whose texts are known; otherwise as {@link #read}. */
  public static Reading readTexts(Map<String, String> files) {
    Map<String, byte[]> bytes = new TreeMap<>();
    files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return read(bytes);
  }

  /** The signatures that one file holds, as far as it can be read; whatever else is in it. */
  public static List<SignOffs.SignOff> signatures(byte[] file) {
    String name = "charter/any.yaml";
    FileReading reading = FileReading.of(name, file, PathRule.of(List.of(name)));
    return reading.singles().get("signOffs") instanceof SignOffs signOffs
        ? signOffs.signed()
        : List.of();
  }
}
