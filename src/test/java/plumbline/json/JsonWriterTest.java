package plumbline.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void whatIsBegunOnOneLineStaysOnIt() {
    String text =
        new JsonWriter()
            .beginObject()
            .key("a")
            .beginArrayOnOneLine()
            .value(1)
            .beginObject()
            .key("b")
            .value(2)
            .key("c")
            .beginArrayOnOneLine()
            .endArray()
            .endObject()
            .endArray()
            .key("d")
            .beginArray()
            .value(3)
            .endArray()
            .endObject()
            .text();

    assertThat(text)
        .isEqualTo(
            """
            {
              "a": [1, {"b": 2, "c": []}],
              "d": [
                3
              ]
            }
            """);
  }

  @Test
  void listsOfTextsAndOfObjectsStandUnderAKey() {
    JsonWriter json = new JsonWriter().beginObject();
    json.texts("days", List.of(LocalDate.parse("2026-11-22"), "then"));
    json.objects("goals", List.of("a", "b"), goal -> json.key("id").value(goal));
    json.objects("none", List.of(), one -> json.key("id").value(1));

    assertThat(json.endObject().text())
        .isEqualTo(
            """
            {
              "days": [
                "2026-11-22",
                "then"
              ],
              "goals": [
                {
                  "id": "a"
                },
                {
                  "id": "b"
                }
              ],
              "none": []
            }
            """);
  }

  @Test
  void objectsAndArraysAreIndentedInTheOrderWritten() {
    String text =
        new JsonWriter()
            .beginObject()
            .key("b")
            .value("x")
            .key("a")
            .beginArray()
            .value(1)
            .value(true)
            .nullValue()
            .beginObject()
            .endObject()
            .endArray()
            .key("none")
            .beginArray()
            .endArray()
            .endObject()
            .text();

    assertThat(text)
        .isEqualTo(
            """
            {
              "b": "x",
              "a": [
                1,
                true,
                null,
                {}
              ],
              "none": []
            }
            """);
  }

  @Test
  void decimalsKeepTheirDigitsAndNeverTurnIntoExponents() {
    String text =
        new JsonWriter()
            .beginArray()
            .value(new BigDecimal("2.40"))
            .value(new BigDecimal("1E+3"))
            .value(new BigDecimal("0.000000001"))
            .endArray()
            .text();

    assertThat(text).isEqualTo("[\n  2.40,\n  1000,\n  0.000000001\n]\n");
  }

  @Test
  void textIsEscapedSoThatItMayStandInAPage() {
    String text = new JsonWriter().value("</script> \"a\\b\"\n\t\u0001\u2028 £ 😀 \ud83d").text();

    assertThat(text)
        .isEqualTo("\"\\u003c/script\\u003e \\\"a\\\\b\\\"\\n\\t\\u0001\\u2028 £ 😀 \\ud83d\"\n");
  }

  @Test
  void aValueWithoutItsKeyIsRefused() {
    JsonWriter inObject = new JsonWriter().beginObject();

    assertThatThrownBy(() -> inObject.value("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(inObject::text).isInstanceOf(IllegalStateException.class);
  }
}
