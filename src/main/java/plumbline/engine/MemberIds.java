package plumbline.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plumbline.metric.value.Slice;

/**
 * The members of each dimension by number, so that the engine tells them without text.
 *
 * @param names by dimension, by number
 */
record MemberIds(RowsSql rows, List<String> dimensions, List<List<String>> names) {

  /** The numbers of all slices but the total. */
  static MemberIds of(Members members, Collection<Slice> slices) {
    List<List<String>> names = new ArrayList<>();
    for (String dimension : members.dimensions()) {
      names.add(
          slices.stream()
              .filter(slice -> !slice.isTotal() && slice.dimension().equals(dimension))
              .map(Slice::member)
              .toList());
    }
    return new MemberIds(members.rows(), members.dimensions(), names);
  }

  /** The slices by number: the total, then the members of one dimension after the other. */
  List<Slice> slices() {
    List<Slice> slices = new ArrayList<>(List.of(Slice.TOTAL));
    for (int i = 0; i < dimensions.size(); i++) {
      String dimension = dimensions.get(i);
      names.get(i).forEach(name -> slices.add(new Slice(dimension, name)));
    }
    return slices;
  }

  /** By dimension, the number of the slice of its first member. */
  int[] firstSlices() {
    int[] first = new int[dimensions.size()];
    int next = 1;
    for (int i = 0; i < first.length; i++) {
      first[i] = next;
      next += names.get(i).size();
    }
    return first;
  }

  /** SQL of the members as columns {@code m0}, {@code m1}, …. */
  List<String> columns() {
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> rows.member(dimensions.get(i)) + " AS m" + i)
        .toList();
  }

  /** SQL of the numbers after {@link #joins}, headed by a comma. */
  String ids() {
    return IntStream.range(0, dimensions.size())
        .mapToObj(i -> ", i" + i)
        .collect(Collectors.joining());
  }

  /** SQL that joins the numbers to {@link #columns}. */
  String joins() {
    return IntStream.range(0, dimensions.size())
        .filter(i -> !names.get(i).isEmpty())
        .mapToObj(
            i ->
                "\n  JOIN (VALUES "
                    + numbered(names.get(i))
                    + ") v"
                    + i
                    + "(n"
                    + i
                    + ", i"
                    + i
                    + ") ON m"
                    + i
                    + " = n"
                    + i)
        .collect(Collectors.joining());
  }

  private static String numbered(List<String> members) {
    return IntStream.range(0, members.size())
        .mapToObj(i -> "(" + quoted(members.get(i)) + ", " + i + ")")
        .collect(Collectors.joining(", "));
  }

  private static String quoted(String member) {
    return Stream.of(member.split("\0", -1))
        .map(Sql::text)
        .collect(Collectors.joining(" || chr(0) || "));
  }
}
