package plumbline.charter;

/** Names a journey. */
public record JourneyId(String value) implements Id {
  @Override
  public String kind() {
    return "journey";
  }

  @Override
  public String toString() {
    return value;
  }
}
