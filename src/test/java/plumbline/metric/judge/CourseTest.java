package plumbline.metric.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values of days, and those that are told of them, worked out by hand. */
class CourseTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rising           | 1 2 3 4 5 6 7 8 9 10 11 12 13           | 1 13
          falling          | 13 12 11 10 9 8 7 6 5 4 3 2 1           | 13 1
          fell, recovered  | 9 9 8 7 6 5 4 3 3 4 5 6 7 8 9 9         | 9 3 9
          rose, fell, rose | 1 1 2 4 6 8 9 9 8 6 4 2 1 1 2 4 6 8 9 9 | 1 9 1 9
          one odd day      | 1 2 3 4 5 6 99 7 8 9 10 11 12           | 1 12
          ends before      | 1 1 2 3 5 7 9 11 13 15 14 13 14 13 13   | 1 15
          newest further   | 1 1 2 3 5 7 9 11 13 15 14 13 14 13 19   | 1 19
          odd first day    | 9 1 1 1 1 2 3 4 5 6 7 8 8               | 1 8
          odd newest day   | 9 9 8 7 6 5 4 3 3 4 5 6 7 8 9 1         | 9 1
          with a gap       | 13 12 11 10 9 - 8 7 6 5 4 3 2 1         | 13 1
          unfinished end   | 1 2 3 4 5 6 7 8 9 10 11 12 13 ~2        | 1 13
          too short        | 1 2 3 4 5 6 7 8 9 10 11                 | none
          mostly gaps      | 1 2 - 3 4 - 5 6 - 7 8 - 9 10 - 11 12 -  | none
          level            | 4 4 4 4 4 4 4 4 4 4 4 4                 | none
          routine          | 5 7 5 6 5 7 6 5 7 5 6 7 5 6 5 7         | none
          turning often    | 1 1 1 1 9 9 9 9 1 1 1 1 9 9 9 9 1 1 1 1 9 9 9 9 | none
          """)
  void isToldByItsTurns(String name, String values, String turns) {
    String told =
        Course.of(Points.series(values))
            .map(
                course ->
                    course.points().stream()
                        .map(point -> point.value().asNumber().orElseThrow().toString())
                        .collect(Collectors.joining(" ")))
            .orElse("none");

    assertThat(told).isEqualTo(turns);
  }
}
