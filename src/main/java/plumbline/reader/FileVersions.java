package plumbline.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import plumbline.diagnostic.Findings;

/**
 * What files say in their versions. A content that was met under the same name is not parsed again,
 * nor is a part of it that stood at the same lines in a version before.
 */
final class FileVersions {

  /** A content in its place; what paths may be named depends on the folders of the charter. */
  record Place(String name, String content, Set<String> folders) {}

  private record PartPlace(String name, TextCut.Part part, Set<String> folders) {}

  private final Function<String, byte[]> contents;
  private final Map<Place, List<FileReading>> known = new ConcurrentHashMap<>();
  private final Map<Place, FileReading> wholes = new ConcurrentHashMap<>();
  private final Map<PartPlace, Optional<FileReading>> parts = new ConcurrentHashMap<>();

  /**
   * @param contents the bytes of a content by its id; may be asked by several threads
   */
  FileVersions(Function<String, byte[]> contents) {
    this.contents = contents;
  }

  /** What a file says, in one part or several; the same part is the same object. */
  List<FileReading> parts(Place place) {
    return known.computeIfAbsent(place, this::cut);
  }

  /** What a file says, in one. */
  FileReading whole(Place place) {
    return wholes.computeIfAbsent(
        place, key -> FileReading.of(key.name, bytes(key), new PathRule(key.folders)));
  }

  byte[] bytes(Place place) {
    return contents.apply(place.content);
  }

  private List<FileReading> cut(Place place) {
    if (FileReading.isMarkdown(place.name)) {
      return List.of(whole(place));
    }
    List<FileReading> readings = new ArrayList<>();
    for (TextCut.Part part : cut(place.name, bytes(place))) {
      Optional<FileReading> reading =
          parts.computeIfAbsent(new PartPlace(place.name, part, place.folders), this::part);
      if (reading.isEmpty()) {
        return List.of(whole(place));
      }
      readings.add(reading.get());
    }
    return readings.isEmpty() ? List.of(whole(place)) : List.copyOf(readings);
  }

  private static List<TextCut.Part> cut(String name, byte[] bytes) {
    return SourceText.decode(name, bytes, new Findings())
        .map(source -> TextCut.of(source.text()))
        .orElse(List.of());
  }

  private Optional<FileReading> part(PartPlace place) {
    return FileReading.of(place.name, place.part, new PathRule(place.folders));
  }
}
