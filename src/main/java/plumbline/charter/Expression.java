package plumbline.charter;

/** The text of a formula or condition as it was written, not yet parsed. */
public record Expression(String text) {
  @Override
  public String toString() {
    return text;
  }
}
