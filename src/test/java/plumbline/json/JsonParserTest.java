package plumbline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonParserTest {

  @Test
  void everyKindOfValueIsRead() throws Json.Malformed {
    assertThat(Json.read(" {\"a\": [1.50, -2e3, true, false, null, \"x\"], \"b\": {}} \n"))
        .isEqualTo(
            new Json.Members(
                Map.of(
                    "a",
                    new Json.Items(
                        List.of(
                            new Json.Digits(new BigDecimal("1.50")),
                            new Json.Digits(new BigDecimal("-2e3")),
                            new Json.Truth(true),
                            new Json.Truth(false),
                            new Json.Nothing(),
                            new Json.Text("x"))),
                    "b",
                    new Json.Members(Map.of()))));
  }

  @Test
  void escapesAreTheCharactersTheyStandFor() throws Json.Malformed {
    assertThat(Json.read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\ud83e\\udd7e\""))
        .isEqualTo(new Json.Text("\"\\/\b\f\n\r\té🥾"));
  }

  @Test
  void whatTheWriterWroteIsReadBack() throws Json.Malformed {
    String hostile = "</script>\u2028\ufeff\u0007 \"q\" é 🥾";
    String text = new JsonWriter().beginArrayOnOneLine().value(hostile).endArray().text();

    assertThat(Json.read(text)).isEqualTo(new Json.Items(List.of(new Json.Text(hostile))));
  }

  /** A text, the place where it breaks, and the reason, by RFC 8259. */
  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      quoteCharacter = '~',
      value = {
        "{'a': 1} | 2 | a key in quotes is due",
        "~~ | 1 | the text ends too early",
        "[1,] | 4 | no value begins like this",
        "[1 2] | 4 | `,` is due",
        "[01] | 3 | `,` is due",
        "[+1] | 2 | no value begins like this",
        "[1.] | 3 | `,` is due",
        "[NaN] | 2 | no value begins like this",
        "[tru] | 2 | no value begins like this",
        "\"a | 3 | the string does not end on its line",
        "\"\\x\" | 3 | no such escape",
        "\"\\u12g4\" | 6 | four hexadecimal digits are due",
        "\"\\ud800\" | 9 | the string holds half a character",
        "{\"a\": 1, \"a\": 2} | 10 | the key \"a\" stands there twice",
        "1 1 | 3 | something stands after the end of the value",
      })
  void whatIsNoJsonIsRefusedWhereItBreaks(String text, int column, String why) {
    Json.Malformed malformed = catchThrowableOfType(Json.Malformed.class, () -> Json.read(text));

    assertThat(malformed).hasMessage(why);
    assertThat(malformed.line()).isEqualTo(1);
    assertThat(malformed.column()).isEqualTo(column);
  }

  @Test
  void deepNestingIsRefusedBeforeTheStackIsFull() {
    assertThat(catchThrowableOfType(Json.Malformed.class, () -> Json.read("[".repeat(100_000))))
        .hasMessage("nested too deeply");
  }

  @Test
  void linesAreCounted() {
    Json.Malformed malformed =
        catchThrowableOfType(Json.Malformed.class, () -> Json.read("{\n  \"a\": 1,\n  b\n}"));

    assertThat(malformed.line()).isEqualTo(3);
    assertThat(malformed.column()).isEqualTo(3);
  }
}
