package plumbline.charter;

/** Names a decision. */
public record DecisionId(String value) implements Id {
  @Override
  public String kind() {
    return "decision";
  }

  @Override
  public String toString() {
    return value;
  }
}
