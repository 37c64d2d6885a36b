package plumbline.charter;

/** Names an experiment. */
public record ExperimentId(String value) implements Id {
  @Override
  public String kind() {
    return "experiment";
  }

  @Override
  public String toString() {
    return value;
  }
}
