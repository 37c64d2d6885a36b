package plumbline.metric.formula;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import plumbline.charter.Duration;
import plumbline.diagnostic.Span;
import plumbline.metric.formula.Formula.Function;
import plumbline.metric.formula.Formula.Operator;

/** Makes trees of every kind of node, sound in grammar but not in sense. */
final class RandomFormulas {

  private static final Span NOWHERE = Span.startOf("");
  private static final List<String> TEXTS = List.of("", "it's", "<b>&\"", "a b", "''", "ä𝄞");

  private final Random random;

  RandomFormulas(long seed) {
    this.random = new Random(seed);
  }

  Formula next(int depth) {
    if (depth == 0) {
      return leaf();
    }
    return switch (random.nextInt(8)) {
      case 0 -> new Formula.Negation(NOWHERE, next(depth - 1));
      case 1 -> new Formula.Not(NOWHERE, next(depth - 1));
      case 2 -> new Formula.In(NOWHERE, next(depth - 1), some(1, 3, depth), random.nextBoolean());
      case 3 -> new Formula.IsNull(NOWHERE, next(depth - 1), random.nextBoolean());
      case 4 ->
          new Formula.Between(
              NOWHERE, next(depth - 1), next(depth - 1), next(depth - 1), random.nextBoolean());
      case 5 -> cases(depth);
      case 6 -> call(depth);
      default ->
          new Formula.Binary(NOWHERE, one(Operator.values()), next(depth - 1), next(depth - 1));
    };
  }

  private Formula leaf() {
    return switch (random.nextInt(6)) {
      case 0 ->
          new Formula.NumberLiteral(
              NOWHERE, BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(4)));
      case 1 -> new Formula.TextLiteral(NOWHERE, TEXTS.get(random.nextInt(TEXTS.size())));
      case 2 -> new Formula.BooleanLiteral(NOWHERE, random.nextBoolean());
      case 3 ->
          new Formula.DateLiteral(NOWHERE, LocalDate.of(2026, 1, 1).plusDays(random.nextInt(400)));
      case 4 ->
          new Formula.Previous(
              NOWHERE,
              new Formula.Name(NOWHERE, "net_revenue"),
              new Duration(1 + random.nextInt(9), Duration.TimeUnit.QUARTER));
      default -> new Formula.Name(NOWHERE, random.nextBoolean() ? "gross" : "date");
    };
  }

  private Formula call(int depth) {
    Function function = one(Function.values());
    boolean distinct = function == Function.COUNT && random.nextBoolean();
    int fewest = distinct ? 1 : function.fewestArguments();
    List<Formula> arguments = some(fewest, function.mostArguments(), depth);
    return new Formula.Call(NOWHERE, function, distinct, arguments);
  }

  private Formula cases(int depth) {
    List<Formula.When> branches = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      branches.add(new Formula.When(next(depth - 1), next(depth - 1)));
    }
    Optional<Formula> otherwise =
        random.nextBoolean() ? Optional.of(next(depth - 1)) : Optional.empty();
    return new Formula.Case(NOWHERE, branches, otherwise);
  }

  private List<Formula> some(int fewest, int most, int depth) {
    List<Formula> formulas = new ArrayList<>();
    int count = fewest + random.nextInt(Math.min(most, fewest + 2) - fewest + 1);
    for (int i = 0; i < count; i++) {
      formulas.add(next(depth - 1));
    }
    return formulas;
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
