package plumbline.charter;

/** Names a protocol. */
public record ProtocolId(String value) implements Id {
  @Override
  public String kind() {
    return "protocol";
  }

  @Override
  public String toString() {
    return value;
  }
}
