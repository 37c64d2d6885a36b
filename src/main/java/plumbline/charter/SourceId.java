package plumbline.charter;

/** Names a source. */
public record SourceId(String value) implements Id {
  @Override
  public String kind() {
    return "source";
  }

  @Override
  public String toString() {
    return value;
  }
}
