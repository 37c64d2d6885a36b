package plumbline.charter;

/** Names a promise. */
public record PromiseId(String value) implements Id {
  @Override
  public String kind() {
    return "promise";
  }

  @Override
  public String toString() {
    return value;
  }
}
