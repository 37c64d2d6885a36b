package plumbline.charter;

/** Names a freeze. */
public record FreezeId(String value) implements Id {
  @Override
  public String kind() {
    return "freeze";
  }

  @Override
  public String toString() {
    return value;
  }
}
