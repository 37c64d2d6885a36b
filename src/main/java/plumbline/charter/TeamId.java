package plumbline.charter;

/** Names a team. */
public record TeamId(String value) implements Id {
  @Override
  public String kind() {
    return "team";
  }

  @Override
  public String toString() {
    return value;
  }
}
