package plumbline.metric.value;

/**
 * The rows a value is about: all of them, or those with one value of one dimension.
 *
 * @param dimension empty for all
 * @param member the value of the dimension; empty for all, and for rows that have none
 */
public record Slice(String dimension, String member) implements Comparable<Slice> {

  public static final Slice TOTAL = new Slice("", "");

  public boolean isTotal() {
    return dimension.isEmpty();
  }

  @Override
  public int compareTo(Slice other) {
    int byDimension = dimension.compareTo(other.dimension);
    return byDimension != 0 ? byDimension : member.compareTo(other.member);
  }
}
