package plumbline.charter;

/** Names a release. */
public record ReleaseId(String value) implements Id {
  @Override
  public String kind() {
    return "release";
  }

  @Override
  public String toString() {
    return value;
  }
}
