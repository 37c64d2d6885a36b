package plumbline.reader;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Tells plain scalars apart by the core schema of YAML 1.2, so that {@code yes}, {@code 12:30} and
 * {@code 1_000} are texts and {@code 010} is ten.
 *
 * <p>Source: YAML 1.2.2, section 10.3.2.
 */
final class CoreSchemaResolver extends Resolver {

  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL");
  private static final Pattern BOOLEAN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?"
              + "|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /** The base class knows the words of YAML 1.1; none of them is wanted. */
  @Override
  protected void addImplicitResolvers() {}

  @Override
  public Tag resolve(NodeId kind, String value, boolean implicit) {
    if (kind != NodeId.scalar || !implicit) {
      return super.resolve(kind, value, implicit);
    } else if (value.isEmpty()) {
      return Tag.NULL;
    }
    return switch (value.charAt(0)) {
      case '~', 'n', 'N' -> NOTHING.matcher(value).matches() ? Tag.NULL : Tag.STR;
      case 't', 'T', 'f', 'F' -> BOOLEAN.matcher(value).matches() ? Tag.BOOL : Tag.STR;
      case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(value);
      default -> Tag.STR;
    };
  }

  private static Tag number(String value) {
    if (INTEGER.matcher(value).matches()) {
      return Tag.INT;
    }
    return DECIMAL.matcher(value).matches() ? Tag.FLOAT : Tag.STR;
  }
}
