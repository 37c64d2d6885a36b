package plumbline.charter;

/** Names something agreed in a meeting. */
public record ActionId(String value) implements Id {
  @Override
  public String kind() {
    return "action";
  }

  @Override
  public String toString() {
    return value;
  }
}
