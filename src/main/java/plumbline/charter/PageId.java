package plumbline.charter;

/** Names a page that the team wrote itself. */
public record PageId(String value) implements Id {
  @Override
  public String kind() {
    return "page";
  }

  @Override
  public String toString() {
    return value;
  }
}
