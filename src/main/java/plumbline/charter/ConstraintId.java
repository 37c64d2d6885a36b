package plumbline.charter;

/** Names a constraint. */
public record ConstraintId(String value) implements Id {
  @Override
  public String kind() {
    return "constraint";
  }

  @Override
  public String toString() {
    return value;
  }
}
