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
 * nor is a part of it that stood at the same lines in a version before. Several threads may read
 * through the same one.
 */
public final class FileVersions {

  /** A content in its place; what paths may be named depends on the folders of the charter. */
  record Place(String name, String content, Set<String> folders) {}

  private record PartPlace(String name, TextCut.Part part, Set<String> folders) {}

  private final Map<Place, List<FileReading>> known = new ConcurrentHashMap<>();
  private final Map<Place, FileReading> wholes = new ConcurrentHashMap<>();
  private final Map<PartPlace, Optional<FileReading>> parts = new ConcurrentHashMap<>();

  /**
   * What a file says, in one part or several; the same part is the same object.
   *
   * @param contents the bytes of a content by its id; asked where it was not met before
   */
  List<FileReading> parts(Place place, Function<String, byte[]> contents) {
    return known.computeIfAbsent(place, key -> cut(key, contents));
  }

  /** What a file says, in one; otherwise as {@link #parts}. */
  FileReading whole(Place place, Function<String, byte[]> contents) {
    return wholes.computeIfAbsent(
        place,
        key -> FileReading.of(key.name, contents.apply(key.content), new PathRule(key.folders)));
  }

  private List<FileReading> cut(Place place, Function<String, byte[]> contents) {
    if (FileReading.isMarkdown(place.name)) {
      return List.of(whole(place, contents));
    }
    List<FileReading> readings = new ArrayList<>();
    for (TextCut.Part part : cut(place.name, contents.apply(place.content))) {
      Optional<FileReading> reading =
          parts.computeIfAbsent(new PartPlace(place.name, part, place.folders), this::part);
      if (reading.isEmpty()) {
        return List.of(whole(place, contents));
      }
      readings.add(reading.get());
    }
    return readings.isEmpty() ? List.of(whole(place, contents)) : List.copyOf(readings);
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
