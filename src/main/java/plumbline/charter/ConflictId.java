package plumbline.charter;

/** Names a conflict of interests. */
public record ConflictId(String value) implements Id {
  @Override
  public String kind() {
    return "conflict";
  }

  @Override
  public String toString() {
    return value;
  }
}
