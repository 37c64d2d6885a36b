package plumbline.metric.formula;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import plumbline.charter.Duration;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula.Function;

/** Reads what begins with a name: the name alone, a call, {@code previous(…)} or a date. */
final class CallParser {

  private final TokenReader tokens;
  private final Supplier<Formula> inner;
  private final List<Finding> found;

  /**
   * @param inner reads a whole formula
   * @param found gathers what is wrong without hindering the reading of the rest
   */
  CallParser(TokenReader tokens, Supplier<Formula> inner, List<Finding> found) {
    this.tokens = tokens;
    this.inner = inner;
    this.found = found;
  }

  Formula callOrName() {
    Token name = tokens.take();
    Span span = tokens.since(name);
    if (name.isWord("date") && tokens.peek().kind() == Token.Kind.TEXT) {
      return date(name);
    }
    if (!tokens.takeSign("(")) {
      return new Formula.Name(span, name.text());
    }
    return name.isWord("previous") ? previous(name) : call(name, span);
  }

  private Formula date(Token first) {
    Span textSpan = tokens.span();
    String text = tokens.take().text();
    LocalDate day = LocalDate.EPOCH;
    try {
      day = LocalDate.parse(text);
    } catch (DateTimeException e) {
      found.add(
          Finding.of(Code.FORMULA_SYNTAX, textSpan, "'" + text + "' is not a day")
              .help("write year, month and day, as in date '2026-03-01'"));
    }
    return new Formula.DateLiteral(tokens.since(first), day);
  }

  private Formula previous(Token first) {
    Token name = tokens.peek();
    if (name.kind() != Token.Kind.WORD || name.isKeyword() || tokens.peekSecond().isSign("(")) {
      throw tokens
          .unexpected("the name of a metric in `previous`")
          .help("`previous` looks up one metric, as in `previous(net_revenue, 1 year)`");
    }
    tokens.take();
    Formula.Name metric = new Formula.Name(tokens.since(name), name.text());
    tokens.expectSign(",", "`,` and a length of time in `previous`");
    Duration back = length();
    tokens.expectSign(")", "`)` after the length of time");
    return new Formula.Previous(tokens.since(first), metric, back);
  }

  private Duration length() {
    Token number = tokens.peek();
    if (number.kind() != Token.Kind.NUMBER || tokens.peekSecond().kind() != Token.Kind.WORD) {
      throw tokens.unexpected("a length of time such as `1 year` or `4 weeks`");
    }
    tokens.take();
    Token word = tokens.take();
    Span span = tokens.since(number);
    Optional<Duration.TimeUnit> unit = timeUnit(word.text());
    if (unit.isEmpty()) {
      throw SyntaxError.at(span, "`" + word.text() + "` is not a unit of time")
          .help("use days, weeks, months, quarters or years");
    }
    boolean whole = number.text().matches("[0-9]{1,4}") && !number.text().matches("0+");
    if (!whole || unit.get().compareTo(Duration.TimeUnit.DAY) < 0) {
      found.add(
          Finding.of(
                  Code.WRONG_ARGUMENTS,
                  span,
                  "`previous` cannot look back " + number.text() + " " + word.text())
              .help("look back a whole number of days, weeks, months, quarters or years"));
      return new Duration(1, Duration.TimeUnit.DAY);
    }
    return new Duration(Integer.parseInt(number.text()), unit.get());
  }

  private static Optional<Duration.TimeUnit> timeUnit(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return Arrays.stream(Duration.TimeUnit.values())
        .filter(unit -> unit.name().toLowerCase(Locale.ROOT).equals(singular))
        .findFirst();
  }

  private Formula call(Token name, Span nameSpan) {
    Optional<Function> function = FunctionName.find(name.text());
    if (function.isEmpty()) {
      found.add(
          Finding.of(Code.UNKNOWN_FUNCTION, nameSpan, "there is no function `" + name.text() + "`")
              .help(FunctionName.help(name.text())));
    }
    boolean distinct = tokens.takeWord("distinct");
    List<Formula> arguments = arguments(name);
    Span span = tokens.since(name);
    function.ifPresent(known -> checkArguments(known, distinct, arguments, span));
    return new Formula.Call(span, function.orElse(Function.COUNT), distinct, arguments);
  }

  private List<Formula> arguments(Token name) {
    List<Formula> arguments = new ArrayList<>();
    if (tokens.takeSign(")")) {
      return arguments;
    }
    boolean everything = tokens.peek().isSign("*") && tokens.peekSecond().isSign(")");
    if (everything && FunctionName.find(name.text()).equals(Optional.of(Function.COUNT))) {
      tokens.take();
    } else {
      do {
        arguments.add(inner.get());
      } while (tokens.takeSign(","));
    }
    tokens.expectSign(")", "`,` or `)` after an argument of `" + name.text() + "`");
    return arguments;
  }

  private void checkArguments(
      Function function, boolean distinct, List<Formula> arguments, Span span) {
    String name = FunctionName.of(function);
    int count = arguments.size();
    if (count < function.fewestArguments() || count > function.mostArguments()) {
      found.add(
          Finding.of(
                  Code.WRONG_ARGUMENTS,
                  span,
                  "`" + name + "` takes " + told(function) + ", not " + count)
              .help("write " + FunctionName.example(function)));
    } else if (distinct && function != Function.COUNT) {
      found.add(
          Finding.of(Code.WRONG_ARGUMENTS, span, "`distinct` belongs to `count` only")
              .help("write `count(distinct x)`, or `" + name + "` without `distinct`"));
    } else if (distinct && count == 0) {
      found.add(
          Finding.of(Code.WRONG_ARGUMENTS, span, "`count(distinct …)` needs something to count")
              .help("name a column, as in `count(distinct customer_id)`"));
    }
  }

  private static String told(Function function) {
    int fewest = function.fewestArguments();
    int most = function.mostArguments();
    String plural = most == 1 ? " argument" : " arguments";
    return fewest == most ? fewest + plural : fewest + " to " + most + plural;
  }
}
