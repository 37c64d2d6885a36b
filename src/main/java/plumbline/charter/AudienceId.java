package plumbline.charter;

/** Names an audience. */
public record AudienceId(String value) implements Id {
  @Override
  public String kind() {
    return "audience";
  }

  @Override
  public String toString() {
    return value;
  }
}
