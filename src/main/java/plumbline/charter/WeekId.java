package plumbline.charter;

/** Names a week, as in {@code 2026-W47}. */
public record WeekId(String value) implements Id {
  @Override
  public String kind() {
    return "week";
  }

  @Override
  public String toString() {
    return value;
  }
}
