package plumbline.engine;

import java.util.List;

/**
 * The day of a row and its member of each dimension as one number, since each column that is read
 * costs as much as working out all of them.
 */
final class PackedRow {

  private final int[] sizes;
  private final int[] firstSlices;
  private final int[] slices;

  PackedRow(MemberIds ids) {
    sizes = ids.names().stream().mapToInt(List::size).toArray();
    firstSlices = ids.firstSlices();
    slices = new int[1 + sizes.length];
  }

  /**
   * SQL of the number, for use after {@link MemberIds#joins}.
   *
   * @param day SQL of the number of the day, from 0
   */
  String sql(String day) {
    String packed = "CAST(" + day + " AS BIGINT)";
    for (int i = 0; i < sizes.length; i++) {
      packed = Sql.fill("(%s * %d + i%d)", packed, sizes[i], i);
    }
    return packed;
  }

  /**
   * Reads a number: gives the number of the day, and has the row's {@link #slices} from then on.
   */
  int read(long packed) {
    long rest = packed;
    for (int i = sizes.length - 1; i >= 0; i--) {
      slices[i + 1] = firstSlices[i] + (int) (rest % sizes[i]);
      rest /= sizes[i];
    }
    return Math.toIntExact(rest);
  }

  /** The total and the row's slice of each dimension, by number; the same array for every row. */
  int[] slices() {
    return slices;
  }
}
