package plumbline.charter;

/** Names something that is accepted for a while. */
public record ExceptionId(String value) implements Id {
  @Override
  public String kind() {
    return "exception";
  }

  @Override
  public String toString() {
    return value;
  }
}
