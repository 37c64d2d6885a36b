package plumbline.charter;

/** Names a reconciliation. */
public record ReconciliationId(String value) implements Id {
  @Override
  public String kind() {
    return "reconciliation";
  }

  @Override
  public String toString() {
    return value;
  }
}
