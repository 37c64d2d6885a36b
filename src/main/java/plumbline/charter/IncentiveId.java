package plumbline.charter;

/** Names what a role gains and loses. */
public record IncentiveId(String value) implements Id {
  @Override
  public String kind() {
    return "incentive";
  }

  @Override
  public String toString() {
    return value;
  }
}
