package plumbline.charter;

/** Names an insight. */
public record InsightId(String value) implements Id {
  @Override
  public String kind() {
    return "insight";
  }

  @Override
  public String toString() {
    return value;
  }
}
