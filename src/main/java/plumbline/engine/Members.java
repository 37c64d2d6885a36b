package plumbline.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plumbline.metric.value.Slice;

/**
 * Grouping by a key alone and by the key with each dimension, and telling the groups apart again.
 *
 * @param dimensions columns of the rows
 */
record Members(RowsSql rows, List<String> dimensions) {

  /** SQL of the members as columns {@code m0}, {@code m1}, …, headed by a comma. */
  String columns() {
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> ", " + rows.member(dimensions.get(i)) + " AS m" + i)
        .collect(Collectors.joining());
  }

  /** SQL of the columns that {@link #slice} reads, headed by a comma. */
  String selected() {
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> ", grouping(m" + i + "), m" + i)
        .collect(Collectors.joining());
  }

  /** SQL of the sets of groups. */
  String groupedWith(String key) {
    String each =
        IntStream.range(0, dimensions.size())
            .mapToObj(i -> ", (" + key + ", m" + i + ")")
            .collect(Collectors.joining());
    return "GROUP BY GROUPING SETS ((" + key + ")" + each + ")";
  }

  /** How many columns {@link #selected} has. */
  int width() {
    return 2 * dimensions.size();
  }

  /** The slice of a row whose selected columns begin at {@code index}. */
  Slice slice(ResultSet row, int index) throws SQLException {
    for (int i = 0; i < dimensions.size(); i++) {
      if (row.getInt(index + 2 * i) == 0) {
        return new Slice(dimensions.get(i), row.getString(index + 2 * i + 1));
      }
    }
    return Slice.TOTAL;
  }
}
