package plumbline.metric.formula;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Findings;
import plumbline.metric.formula.Formula.Operator;

/** Finds and words what two parts of a formula cannot do together. */
final class Clash {

  private final Findings findings;

  Clash(Findings findings) {
    this.findings = findings;
  }

  /** The sort of a sum or difference. */
  Sort sum(Formula.Binary binary, Quantity left, Quantity right) {
    Optional<Quantity> sum = left.plus(right);
    if (sum.isPresent()) {
      return Sort.of(sum.get());
    }
    String verb = binary.operator() == Operator.ADD ? "added" : "subtracted";
    units(binary, binary.left(), left, binary.right(), right, verb);
    return Sort.Other.UNKNOWN;
  }

  /** The sort of a value that may come from either part. */
  Sort join(Formula whole, Formula left, Sort leftSort, Formula right, Sort rightSort) {
    if (leftSort.isUnknown() || rightSort.isUnknown()) {
      return leftSort.isUnknown() ? rightSort : leftSort;
    }
    if (leftSort instanceof Sort.Numeric a && rightSort instanceof Sort.Numeric b) {
      Optional<Quantity> joined = a.quantity().plus(b.quantity());
      if (joined.isEmpty()) {
        units(whole, left, a.quantity(), right, b.quantity(), "the same value");
      }
      return joined.map(Sort::of).orElse(Sort.Other.UNKNOWN);
    }
    if (!leftSort.equals(rightSort)) {
      findings.add(
          Finding.of(
              Code.WRONG_TYPE,
              right.span(),
              differ(left, leftSort, right, rightSort) + " cannot be the same value"));
      return Sort.Other.UNKNOWN;
    }
    return leftSort;
  }

  /** Reports two parts that cannot be compared. */
  void compare(Formula left, Sort leftSort, Formula right, Sort rightSort) {
    if (leftSort.isUnknown() || rightSort.isUnknown()) {
      return;
    }
    if (leftSort instanceof Sort.Numeric a && rightSort instanceof Sort.Numeric b) {
      boolean bare = a.quantity().isLiteral() || b.quantity().isLiteral();
      if (!bare && a.quantity().plus(b.quantity()).isEmpty()) {
        units(right, left, a.quantity(), right, b.quantity(), "compared");
      }
      return;
    }
    boolean day = left instanceof Formula.DateLiteral || right instanceof Formula.DateLiteral;
    if (leftSort.equals(rightSort) || (day && leftSort.isInstant() && rightSort.isInstant())) {
      return;
    }
    Finding finding =
        Finding.of(
            Code.WRONG_TYPE,
            right.span(),
            differ(left, leftSort, right, rightSort) + " cannot be compared");
    findings.add(typeHelp(left, leftSort, right, rightSort).map(finding::help).orElse(finding));
  }

  private static String differ(Formula left, Sort leftSort, Formula right, Sort rightSort) {
    return Told.part(left)
        + ", which is "
        + leftSort.told()
        + ", and "
        + Told.part(right)
        + ", which is "
        + rightSort.told()
        + ",";
  }

  private static Optional<String> typeHelp(
      Formula left, Sort leftSort, Formula right, Sort rightSort) {
    if (right instanceof Formula.TextLiteral text) {
      return textHelp(text.value(), leftSort);
    }
    if (left instanceof Formula.TextLiteral text) {
      return textHelp(text.value(), rightSort);
    }
    if (left instanceof Formula.Name && leftSort == Sort.Other.TEXT) {
      return Optional.of("put a text between single quotes, or declare another type of the column");
    }
    return Optional.empty();
  }

  private static Optional<String> textHelp(String text, Sort other) {
    if (other.isInstant()) {
      return Optional.of("write the day as `date '" + day(text) + "'`");
    }
    if (other instanceof Sort.Numeric && text.matches("-?[0-9]+([.][0-9]+)?")) {
      return Optional.of("write the number without quotes: " + text);
    }
    return other == Sort.Other.BOOLEAN ? Optional.of("write `true` or `false`") : Optional.empty();
  }

  private static String day(String text) {
    try {
      return LocalDate.parse(text).toString();
    } catch (DateTimeParseException e) {
      return "2026-03-01";
    }
  }

  private void units(
      Formula whole, Formula left, Quantity a, Formula right, Quantity b, String verb) {
    Finding finding =
        Finding.of(
            Code.UNITS_DO_NOT_COMBINE,
            whole.span(),
            is(left, a) + " and " + is(right, b) + ": they cannot be " + verb);
    findings.add(unitHelp(left, a, right, b).map(finding::help).orElse(finding));
  }

  private static String is(Formula part, Quantity quantity) {
    return Told.part(part) + " is " + quantity.told();
  }

  private static Optional<String> unitHelp(Formula left, Quantity a, Formula right, Quantity b) {
    if (a.hasMoney() && b.isPlain()) {
      return Optional.of("if it is an amount, declare its column as `money`: " + Told.part(right));
    }
    if (b.hasMoney() && a.isPlain()) {
      return Optional.of("if it is an amount, declare its column as `money`: " + Told.part(left));
    }
    if (a.isNumberOfThings() && b.isNumberOfThings()) {
      return Optional.of("if both count the same, declare the same unit for both");
    }
    if (a.isLiteral() || b.isLiteral()) {
      return Optional.of("a bare number goes with shares and ratios only");
    }
    return Optional.of("bring both to one unit, or divide one by the other");
  }
}
