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

  private static final Pattern NOTHING = Pattern.compile("~|null|Null|NULL|");
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
    } else if (NOTHING.matcher(value).matches()) {
      return Tag.NULL;
    } else if (BOOLEAN.matcher(value).matches()) {
      return Tag.BOOL;
    } else if (INTEGER.matcher(value).matches()) {
      return Tag.INT;
    } else if (DECIMAL.matcher(value).matches()) {
      return Tag.FLOAT;
    }
    return Tag.STR;
  }
}
