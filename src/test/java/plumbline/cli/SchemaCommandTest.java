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
}
