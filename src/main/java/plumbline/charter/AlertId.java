package plumbline.charter;

/** Names an alert. */
public record AlertId(String value) implements Id {
  @Override
  public String kind() {
    return "alert";
  }

  @Override
  public String toString() {
    return value;
  }
}
