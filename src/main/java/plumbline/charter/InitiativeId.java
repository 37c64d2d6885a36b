package plumbline.charter;

/** Names an initiative. */
public record InitiativeId(String value) implements Id {
  @Override
  public String kind() {
    return "initiative";
  }

  @Override
  public String toString() {
    return value;
  }
}
