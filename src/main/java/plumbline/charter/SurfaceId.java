package plumbline.charter;

/** Names a surface. */
public record SurfaceId(String value) implements Id {
  @Override
  public String kind() {
    return "surface";
  }

  @Override
  public String toString() {
    return value;
  }
}
