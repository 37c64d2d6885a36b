package plumbline.charter;

/** Names a goal. */
public record GoalId(String value) implements Id {
  @Override
  public String kind() {
    return "goal";
  }

  @Override
  public String toString() {
    return value;
  }
}
