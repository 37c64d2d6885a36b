package plumbline.charter;

/** Names a person. */
public record PersonId(String value) implements Id {
  @Override
  public String kind() {
    return "person";
  }

  @Override
  public String toString() {
    return value;
  }
}
