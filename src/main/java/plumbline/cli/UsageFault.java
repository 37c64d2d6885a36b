package plumbline.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import plumbline.diagnostic.NearName;

/** Says what is wrong with a command line as its help would, and what was probably meant. */
final class UsageFault {

  private UsageFault() {}

  /** One line, in the words and the spelling of the help. */
  static String told(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched.getUnmatched().get(0), fault.getCommandLine());
    }
    ArgSpec asked = fault.getArgSpec();
    if (asked != null && fault.getValue() != null) {
      Class<?> type = asked.auxiliaryTypes()[0];
      if (type.isEnum()) {
        return name(asked) + ": " + choice(fault.getValue(), type);
      }
      if (type == int.class) {
        return name(asked) + ": a whole number, not `" + fault.getValue() + "`";
      }
    }
    return Objects.requireNonNullElse(fault.getMessage(), "the command line is not understood");
  }

  private static String name(ArgSpec asked) {
    return asked instanceof OptionSpec option ? option.longestName() : asked.paramLabel();
  }

  private static String choice(String written, Class<?> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants())
            .map(one -> one.toString().toLowerCase(Locale.ROOT))
            .toList();
    String listed = known.stream().map(one -> "`" + one + "`").collect(Collectors.joining(", "));
    return "`" + written + "` is none of " + listed + near(written, known);
  }

  private static String unmatched(String written, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (written.startsWith("-")) {
      String option = written.contains("=") ? written.substring(0, written.indexOf('=')) : written;
      List<String> known = new ArrayList<>(spec.optionsMap().keySet());
      return "there is no option `" + option + "`" + near(option, known);
    }
    return spec.subcommands().isEmpty()
        ? "`" + written + "` is one argument too many"
        : "there is no command `"
            + written
            + "`"
            + near(written, List.copyOf(spec.subcommands().keySet()));
  }

  private static String near(String written, List<String> known) {
    return NearName.of(written, known).map(one -> "; did you mean `" + one + "`?").orElse("");
  }
}
