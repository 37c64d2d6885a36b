package plumbline.charter;

/** Names a meeting. */
public record MeetingId(String value) implements Id {
  @Override
  public String kind() {
    return "meeting";
  }

  @Override
  public String toString() {
    return value;
  }
}
