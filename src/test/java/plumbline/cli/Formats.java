package plumbline.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Readers of the forms for other programs, as strict as those programs. */
final class Formats {

  private static final Path SARIF = Path.of("src/test/resources/schemas/sarif-2.1.0-rtm.5.json");
  private static final Pattern COMMAND =
      Pattern.compile("::(error|warning|notice) ((?:[a-zA-Z]+=[^,:]*,?)*)::(.*)");

  private Formats() {}

  /** A log that fits the published schema of SARIF 2.1.0. */
  static JsonNode sarif(String text) {
    return valid(text, SARIF, SpecificationVersion.DRAFT_4);
  }

  /** A text that fits a schema of our own. */
  static JsonNode json(String text, Path schema) {
    return valid(text, schema, SpecificationVersion.DRAFT_2020_12);
  }

  private static JsonNode valid(String text, Path schema, SpecificationVersion version) {
    try {
      Schema known =
          SchemaRegistry.withDefaultDialect(version)
              .getSchema(Files.readString(schema), InputFormat.JSON);
      List<Error> errors = known.validate(text, InputFormat.JSON);
      assertThat(errors).as(text).isEmpty();
      return new ObjectMapper().readTree(text);
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  /** A workflow command of GitHub, taken apart and unescaped as its runner does. */
  record Command(String level, Map<String, String> properties, String message) {}

  /** Every line is a command; unknown properties and what was not escaped are refused. */
  static List<Command> github(String text) {
    List<Command> commands = new ArrayList<>();
    for (String line : text.lines().toList()) {
      Matcher matcher = COMMAND.matcher(line);
      assertThat(matcher.matches()).as(line).isTrue();
      Map<String, String> properties = new LinkedHashMap<>();
      for (String property : matcher.group(2).split(",", -1)) {
        String[] parts = property.split("=", 2);
        assertThat(parts[0]).isIn("file", "line", "endLine", "col", "endColumn", "title");
        properties.put(parts[0], unescaped(parts[1].replace("%3A", ":").replace("%2C", ",")));
      }
      commands.add(new Command(matcher.group(1), properties, unescaped(matcher.group(3))));
    }
    return commands;
  }

  private static String unescaped(String text) {
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%");
  }

  /** The suites of a report, read as Maven reads those of its own tests. */
  static List<ReportTestSuite> junit(String text) {
    try {
      return new TestSuiteXmlParser(new NullConsoleLogger())
          .parse(new InputStreamReader(new ByteArrayInputStream(text.getBytes(UTF_8)), UTF_8));
    } catch (Exception unreadable) {
      throw new AssertionError(text, unreadable);
    }
  }

  /**
   * A code quality report as GitLab documents it: an array of objects with these keys and no other,
   * fingerprints unique, paths relative.
   */
  static List<JsonNode> gitlab(String text) {
    List<JsonNode> issues = new ArrayList<>();
    List<String> fingerprints = new ArrayList<>();
    for (JsonNode issue : new ObjectMapper().readTree(text)) {
      assertThat(issue.propertyNames())
          .containsExactlyInAnyOrder(
              "description", "check_name", "fingerprint", "severity", "location");
      assertThat(issue.get("severity").stringValue())
          .isIn(Set.of("info", "minor", "major", "critical", "blocker"));
      assertThat(issue.get("description").stringValue()).isNotBlank();
      JsonNode location = issue.get("location");
      assertThat(location.get("path").stringValue()).isNotEmpty().doesNotStartWith("/");
      assertThat(location.get("lines").get("begin").intValue()).isPositive();
      fingerprints.add(issue.get("fingerprint").stringValue());
      issues.add(issue);
    }
    assertThat(fingerprints).doesNotHaveDuplicates();
    return issues;
  }
}
