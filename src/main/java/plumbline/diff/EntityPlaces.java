package plumbline.diff;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.charter.Charter;
import plumbline.charter.Reference;
import plumbline.diagnostic.Span;

/** Which entity of a charter is written where. */
public final class EntityPlaces {

  private final TreeMap<Span, String> starts = new TreeMap<>();

  private EntityPlaces() {}

  /** The places of a charter's entities and of what stands once in it. */
  public static EntityPlaces of(Charter charter) {
    EntityPlaces places = new EntityPlaces();
    Entities entities = Entities.of(charter);
    entities.singles().forEach((key, record) -> places.put(record, key));
    entities.byId().forEach((id, record) -> places.put(record, Reference.to(id).toString()));
    return places;
  }

  private void put(Record record, String name) {
    starts.put(Components.origin(record).span(), name);
  }

  /**
   * The entity that begins last before a place in its file, by its reference, or what stands once
   * by its key, as in {@link Meaning#rests}; absent above the first one of a file.
   */
  public Optional<String> at(Span place) {
    return Optional.ofNullable(starts.floorEntry(place))
        .filter(entry -> entry.getKey().file().equals(place.file()))
        .map(Map.Entry::getValue);
  }
}
