package plumbline.charter;

/** Names a channel. */
public record ChannelId(String value) implements Id {
  @Override
  public String kind() {
    return "channel";
  }

  @Override
  public String toString() {
    return value;
  }
}
