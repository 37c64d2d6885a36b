package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaCommandTest {

  @Test
  void theSchemaGoesToStandardOutput() {
    Cli.Ran ran = Cli.plain("schema");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\"")
        .contains("\"metrics\"")
        .endsWith("}\n");
  }

  @Test
  void theSchemaOfFrontMatterIsGivenForTheFoldersThatHoldMarkdown() {
    Cli.Ran known = Cli.plain("schema", "decisions");
    Cli.Ran unknown = Cli.plain("schema", "goals");

    assertThat(known.exit()).isZero();
    assertThat(known.out()).contains("charter/decisions/*.md", "\"question\"");
    assertThat(unknown.exit()).isEqualTo(2);
    assertThat(unknown.err()).contains("charter/goals/").contains("decisions");
  }
}
