package plumbline.charter;

/** Names a metric. */
public record MetricId(String value) implements Id {
  @Override
  public String kind() {
    return "metric";
  }

  @Override
  public String toString() {
    return value;
  }
}
