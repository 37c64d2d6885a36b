package plumbline.reader;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.NearName;
import plumbline.reader.ScalarParser.Parsed;
import plumbline.reader.ScalarParser.Written;

/** The codes of findings and changes, by which they are accepted. */
final class RuleCodes {

  /** The catalogue of changes lies in a room that the reader does not know. */
  private static final String CHANGES = "CH-0[1-9]";

  private static final Pattern CHANGE = Pattern.compile(CHANGES);
  private static final Map<String, Code> FINDINGS =
      Arrays.stream(Code.values()).collect(Collectors.toMap(Code::id, Function.identity()));

  static final Scalar RULE =
      new Scalar(
          "the code of a finding or change",
          "PL-0605",
          List.of("string"),
          "^("
              + FINDINGS.keySet().stream().sorted().collect(Collectors.joining("|"))
              + "|"
              + CHANGES
              + ")$",
          RuleCodes::parse);

  private RuleCodes() {}

  private static Parsed parse(Written written) {
    String text = written.text();
    if (FINDINGS.containsKey(text) || CHANGE.matcher(text).matches()) {
      return ScalarParser.good(text);
    }
    if (text.toUpperCase(Locale.ROOT).startsWith("CH")) {
      return ScalarParser.bad("changes have the codes `CH-01` to `CH-09`");
    }
    return meant(text)
        .map(code -> "did you mean `" + code.id() + "` (" + told(code) + ")?")
        .map(ScalarParser::bad)
        .orElseGet(ScalarParser::bad);
  }

  /** By its number, or by what the finding is called for programs. */
  private static Optional<Code> meant(String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    Optional<Code> called =
        FINDINGS.values().stream().filter(code -> code.name().equals(name)).findFirst();
    return called.or(
        () ->
            NearName.of(text, FINDINGS.keySet())
                .flatMap(id -> Optional.ofNullable(FINDINGS.get(id))));
  }

  private static String told(Code code) {
    return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
