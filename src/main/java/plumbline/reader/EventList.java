package plumbline.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** Plays events that were looked through already to the composer, so a file is parsed only once. */
final class EventList implements Parser {

  private final List<Event> events;
  private int next = 0;

  EventList(List<Event> events) {
    this.events = events;
  }

  @Override
  public boolean checkEvent(Event.ID kind) {
    Event event = peekEvent();
    return event != null && event.is(kind);
  }

  /** The library takes null for the end. */
  @Override
  @SuppressWarnings("NullAway")
  public @Nullable Event peekEvent() {
    return next < events.size() ? events.get(next) : null;
  }

  @Override
  public Event getEvent() {
    return events.get(next++);
  }
}
