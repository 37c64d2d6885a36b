package plumbline.page.part;

/** How a verdict sounds, which gives it a colour and a shape. */
public enum Tone {
  GOOD,
  WARN,
  BAD,
  NONE
}
