package plumbline.reader;

import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.ScalarNode;
import plumbline.charter.Placement;

/**
 * Walks along a scalar's value and the text it was read from side by side, to tell where each
 * character of the value stands, whatever quotes, escapes, folds and indentation lie between.
 */
final class ScalarWalk {

  private final YamlText file;
  private final int[] source;
  private final ScalarStyle style;
  private final String value;
  private final int until;
  private int index;
  private int line;
  private int column;
  private int indent;

  ScalarWalk(YamlText file, ScalarNode node) {
    Mark start = node.getStartMark();
    this.file = file;
    this.source = file.codePoints();
    this.style = node.getScalarStyle();
    this.value = node.getValue();
    this.until = Math.min(node.getEndMark().getIndex(), source.length);
    this.index = start.getIndex();
    this.line = file.above() + start.getLine() + 1;
    this.column = start.getColumn() + 1;
  }

  Placement placement() {
    enter();
    int[] lines = new int[value.length() + 1];
    int[] columns = new int[value.length() + 1];
    int at = 0;
    while (at < value.length()) {
      int wanted = value.codePointAt(at);
      align(wanted);
      int units = Character.charCount(wanted);
      for (int i = 0; i < units; i++) {
        lines[at + i] = line;
        columns[at + i] = column;
      }
      at += units;
      step(wanted);
    }
    lines[at] = line;
    columns[at] = column;
    return new Placement(file.name(), lines, columns);
  }

  /** To the first character of the content. */
  private void enter() {
    switch (style) {
      case SINGLE_QUOTED, DOUBLE_QUOTED -> advance();
      case LITERAL, FOLDED -> {
        while (inside() && !isBreak(source[index])) {
          advance();
        }
        advance();
        indent = indentAhead();
        skipIndent();
      }
      default -> {}
    }
  }

  /** To where the wanted character is written, if it can be made out. */
  private void align(int wanted) {
    boolean escaped = style == ScalarStyle.DOUBLE_QUOTED && inside() && source[index] == '\\';
    if (escaped && !escapesBreak()) {
      return;
    }
    if (escaped) {
      advance();
    }
    boolean fold = (wanted == ' ' || wanted == '\n') && !escaped;
    if (inside() && (source[index] == wanted || (fold && isBreak(source[index])))) {
      return;
    }
    while (inside() && source[index] != wanted && isBlank(source[index])) {
      advance();
    }
  }

  /** Past what the wanted character was written as. */
  private void step(int wanted) {
    if (!inside()) {
      return;
    }
    int found = source[index];
    if (style == ScalarStyle.DOUBLE_QUOTED && found == '\\') {
      advance(escapeLength());
    } else if (style == ScalarStyle.SINGLE_QUOTED && found == '\'') {
      advance(2);
    } else if (isBreak(found)) {
      advance();
      skipIndent();
    } else if (found == wanted) {
      advance();
    }
  }

  private int escapeLength() {
    int kind = index + 1 < source.length ? source[index + 1] : ' ';
    return switch (kind) {
      case 'x' -> 4;
      case 'u' -> 6;
      case 'U' -> 10;
      default -> 2;
    };
  }

  private boolean escapesBreak() {
    return index + 1 < source.length && isBreak(source[index + 1]);
  }

  /** The indentation of the first line with content from here on. */
  private int indentAhead() {
    int spaces = 0;
    for (int i = index; i < until; i++) {
      if (isBreak(source[i])) {
        spaces = 0;
      } else if (source[i] == ' ') {
        spaces++;
      } else {
        return spaces;
      }
    }
    return spaces;
  }

  private void skipIndent() {
    for (int i = 0; i < indent && inside() && source[index] == ' '; i++) {
      advance();
    }
  }

  private void advance(int times) {
    for (int i = 0; i < times; i++) {
      advance();
    }
  }

  private void advance() {
    if (index >= source.length) {
      return;
    }
    boolean breaks = isBreak(source[index]);
    if (breaks && source[index] == '\r' && index + 1 < source.length && source[index + 1] == '\n') {
      index++;
    }
    index++;
    line += breaks ? 1 : 0;
    column = breaks ? 1 : column + 1;
  }

  private boolean inside() {
    return index < until;
  }

  private static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || isBreak(c);
  }

  static boolean isBreak(int c) {
    return c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
  }
}
