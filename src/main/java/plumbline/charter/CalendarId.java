package plumbline.charter;

/** Names a calendar. */
public record CalendarId(String value) implements Id {
  @Override
  public String kind() {
    return "calendar";
  }

  @Override
  public String toString() {
    return value;
  }
}
