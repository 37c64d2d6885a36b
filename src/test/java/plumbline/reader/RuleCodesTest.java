package plumbline.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diff.Change;

class RuleCodesTest {

  @ParameterizedTest
  @EnumSource(Change.Kind.class)
  void everyKindOfChangeMayBeAccepted(Change.Kind kind) {
    assertThat(accepting(kind.code())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Code.class,
      names = {"YAML_SYNTAX", "REVIEW_OVERDUE", "HEADING_UNKNOWN"})
  void theCodesOfFindingsAreKnown(Code code) {
    assertThat(accepting(code.id())).isEmpty();
  }

  private static List<Finding> accepting(String rule) {
    return CharterReader.readTexts(
            Map.of(
                "charter/a.yaml",
                "charter: {name: B, locale: en, currency: GBP, time_zone: UTC}\n"
                    + "people: [{id: ann, name: Ann}]\n"
                    + "exceptions: [{id: a, rule: "
                    + rule
                    + ", fingerprint: '071161407b7b', reason: R, approver: ann,"
                    + " until: 2027-01-31}]\n"))
        .findings();
  }
}
