package plumbline.metric.formula;

import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.Span;

/** Ends the parsing of one formula; never leaves {@link FormulaParser}. */
final class SyntaxError extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient Finding finding;

  private SyntaxError(Finding finding) {
    super(finding.message(), null, false, false);
    this.finding = finding;
  }

  static SyntaxError at(Span span, String message) {
    return new SyntaxError(Finding.of(Code.FORMULA_SYNTAX, span, message));
  }

  SyntaxError help(String line) {
    return new SyntaxError(finding.help(line));
  }

  Finding finding() {
    return finding;
  }
}
