package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plumbline.diagnostic.Findings;

/** The schema by the judgement of a validator that nobody here wrote. */
class SchemaWriterTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaWriter.charter(), InputFormat.JSON);

  private static final Schema META =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

  private static List<String> errors(String name, byte[] bytes) {
    YamlText file =
        SourceText.decode(name, bytes, new Findings())
            .flatMap(source -> YamlText.parse(source, new Findings()))
            .orElseThrow();
    return SCHEMA.validate(YamlAsJson.of(file), InputFormat.JSON).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  private static List<String> errors(String text) {
    return errors("charter/a.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theSameSchemaIsWrittenEachTime() {
    assertThat(SchemaWriter.charter()).isEqualTo(SchemaWriter.charter()).endsWith("}\n");
  }

  @Test
  void theSchemaIsItselfValid() throws IOException {
    assertThat(META.validate(SchemaWriter.charter(), InputFormat.JSON)).isEmpty();
  }

  @Test
  void theExampleFilesAreValid() {
    Map<String, byte[]> files = new TreeMap<>(ExampleCharterTest.files());
    files.putAll(CharterFiles.below(CharterFiles.folder("reader/valid/fernway")));

    files.keySet().removeIf(name -> name.endsWith(".md"));

    files.forEach((name, bytes) -> assertThat(errors(name, bytes)).as(name).isEmpty());
  }

  @Test
  void theFrontMatterOfTheExampleIsValid() {
    Map<String, byte[]> files = new TreeMap<>(ExampleCharterTest.files());
    files.keySet().removeIf(name -> !name.endsWith(".md") || name.endsWith("README.md"));
    files.values().removeIf(bytes -> bytes[0] != '-');

    assertThat(files).hasSizeGreaterThan(5);
    files.forEach((name, bytes) -> assertThat(frontErrors(name, bytes)).as(name).isEmpty());
  }

  @Test
  void frontMatterHasNeitherAnIdNorUnknownKeys() {
    String schema = SchemaWriter.frontMatter("decisions");

    assertThat(frontErrors("charter/decisions/a.md", front("question: Why?\nasked: 2026-03-02")))
        .isEmpty();
    assertThat(
            frontErrors(
                "charter/decisions/a.md", front("id: a\nquestion: Why?\nasked: 2026-03-02")))
        .isNotEmpty();
    assertThat(frontErrors("charter/decisions/a.md", front("question: Why?"))).isNotEmpty();
    assertThat(META.validate(schema, InputFormat.JSON)).isEmpty();
  }

  private static byte[] front(String keys) {
    return ("---\n" + keys + "\n---\nText.\n").getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> frontErrors(String name, byte[] bytes) {
    YamlText file =
        SourceText.decode(name, bytes, new Findings())
            .flatMap(MarkdownText::of)
            .flatMap(text -> YamlText.parse(text.front(), new Findings()))
            .orElseThrow();
    String schema = SchemaWriter.frontMatter(Path.of(name).getName(1).toString());
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON)
        .validate(YamlAsJson.of(file), InputFormat.JSON)
        .stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .toList();
  }

  @Test
  void anEmptyFileIsValid() {
    assertThat(errors("# nothing yet\n")).isEmpty();
  }

  /** Of the mistakes that one file alone shows; others only the reader can know. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "bad-id",
        "bad-value",
        "broken-charter",
        "conflicting-keys",
        "exceptions",
        "missing-key",
        "number-habits",
        "shares",
        "text-forms",
        "unknown-key",
        "unknown-word",
        "wrong-shape"
      })
  void mistakesThatTheReaderRefusesAreRefused(String name) throws IOException {
    Path folder = Path.of("src/test/resources/reader/invalid", name);
    int judged = 0;
    for (Map.Entry<String, byte[]> file : CharterFiles.below(folder).entrySet()) {
      assertThat(errors(file.getKey(), file.getValue())).as(file.getKey()).isNotEmpty();
      judged++;
    }
    assertThat(judged).isPositive();
    assertThat(Files.exists(folder.resolve("expected.findings"))).isTrue();
  }

  /** Single mistakes, each refused by both. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          people: [{id: ann}]
          people: [{id: Ann, name: Ann}]
          people: [{id: ann, name: Ann, nick: An}]
          people: [{id: ann, name: }]
          people: [{id: ann, name: [Ann]}]
          people: ann
          team: []
          customer: {}
          channels: [{id: a, name: A, role: selling}]
          metrics: {Orders: {title: O, unit: orders, formula: 1}}
          metrics: {orders: {title: O, unit: orders}}
          metrics: {orders: {title: O, unit: orders, formula: 1, conversion: {from: a, to: b, same: c, within: 1 day}}}
          metrics: {orders: {title: O, unit: orders, formula: 1, window: 28}}
          metrics: {orders: {title: O, unit: orders, formula: 1, shared: yes}}
          metrics: {orders: {title: O, unit: orders, formula: 1, when_missing: '0'}}
          metrics: {orders: {title: O, unit: orders, formula: 1, review: {on: 23.11.2026}}}
          metrics: {orders: {title: O, unit: orders, formula: 1, id: orders}}
          sources: {orders: {export: /etc/passwd, time: day}}
          sources: {orders: {export: a.csv, time: day, columns: {a: amount}}}
          sources: {orders: {export: a.csv, time: day, columns: {a: {type: money, divided_by: 0}}}}
          calendars: {c: {source: 4}}
          reconciliations: [{id: a, title: A, truth: m, tolerance: 200.000 EUR}]
          checks: {hierarchy: {serving_no_goal: 10}}
          checks: {hierarchy: {serving_no_goal: 210%}}
          checks: {hierarchy: {serving_no_goal: -1%}}
          checks: {hierarchy: {serving_no_goal: 10 GBP}}
          checks: {roadmap: {traffic_grows: 5}}
          checks: {teams: {pull_apart_at: -65}}
          people: [{id: ann, name: Ann, email: foo}]
          people: [{id: ann, name: Ann, keys: [foo]}]
          sources: {orders: {export: a.csv, text: {delimiter: semicolon}}}
          sources: {orders: {export: a.csv, text: {decimal: comma}}}
          sources: {orders: {export: a.csv, text: {dates: DD.MM.YYYY}}}
          """)
  void aSingleMistakeIsRefusedByReaderAndSchema(String text) {
    assertThat(errors(text)).isNotEmpty();
    Reading reading =
        CharterReader.readTexts(
            Map.of(
                "charter/a.yaml",
                text,
                "charter/base.yaml",
                "charter: {name: B, locale: en, currency: GBP, time_zone: UTC}\n"));
    assertThat(reading.hasErrors()).isTrue();
    assertThat(Optional.of(reading.findings().get(0).span().file())).contains("charter/a.yaml");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "checks: {hierarchy: {serving_no_goal: 0.1, equal_within: 100%}}",
        "checks: {hierarchy: {serving_no_goal: 0, equal_within: 1}}",
        "checks: {roadmap: {traffic_grows: 150%, conversion_falls: 12.5 %}}",
        "checks: {teams: {pull_apart_at: -1}}",
        "people: [{id: ann, name: Ann, email: 12345+ann@users.noreply.github.com}]",
        "people: [{id: ann, name: Ann, keys: [ssh-ed25519 AAAAC3NzaC1lZDI1 ann at home]}]",
        "people: [{id: ann, name: Ann, keys: [sk-ssh-ed25519@openssh.com AAAAC3NzaC1lZDI1==]}]",
        "sources: {s: {export: a.csv, text: {delimiter: tab, quote: \"'\", thousands: ' '}}}",
        "sources: {s: {export: a.csv, text: {dates: '%d.%m.%Y', encoding: windows-1252}}}",
        "reconciliations: [{id: a, title: A, truth: m, tolerance: 200.000 KWD}]",
        "reconciliations: [{id: a, title: A, truth: m, tolerance: 0.125 EUR}]",
        "reconciliations: [{id: a, title: A, truth: m, tolerance: 1.2500 EUR per click}]",
        "reconciliations: [{id: a, title: A, truth: m, tolerance: 3.125 days}]"
      })
  void whatIsInRangeIsAcceptedByReaderAndSchema(String text) {
    assertThat(errors(text)).isEmpty();
    Reading reading =
        CharterReader.readTexts(
            Map.of(
                "charter/a.yaml",
                text,
                "charter/base.yaml",
                "charter: {name: B, locale: en, currency: GBP, time_zone: UTC}\n"
                    + "metrics: {m: {title: M, unit: GBP, formula: 1}}\n"));
    assertThat(reading.findings()).isEmpty();
  }
}
