package plumbline.charter;

/** Which way of a metric is the better one. */
public enum Direction {
  HIGHER,
  LOWER
}
