package plumbline.engine;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plumbline.charter.Source;
import plumbline.charter.SourceId;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;
import plumbline.diagnostic.NearName;
import plumbline.diagnostic.Span;

/**
 * Says whether the text of a query may run: exactly one SELECT by the engine's own parser, over
 * declared sources, with harmless functions. The text is only parsed here, never run.
 *
 * <p>What is not known to be harmless is refused. The locked database the text runs in is the
 * second wall.
 */
final class QueryGuard {

  private static final Set<String> CLASSES =
      Set.of(
          "COLUMN_REF",
          "CONSTANT",
          "FUNCTION",
          "WINDOW",
          "CASE",
          "CAST",
          "COMPARISON",
          "CONJUNCTION",
          "OPERATOR",
          "BETWEEN",
          "SUBQUERY",
          "STAR",
          "LAMBDA",
          "COLLATE",
          "POSITIONAL_REFERENCE",
          "TYPE");

  private static final Set<String> NODES =
      Set.of(
          "SELECT_NODE",
          "SET_OPERATION_NODE",
          "RECURSIVE_CTE_NODE",
          "CTE_NODE",
          "BASE_TABLE",
          "SUBQUERY",
          "JOIN",
          "EXPRESSION_LIST",
          "EMPTY",
          "TABLE_FUNCTION",
          "ORDER_MODIFIER",
          "LIMIT_MODIFIER",
          "DISTINCT_MODIFIER",
          "ORDER_DEFAULT",
          "ASCENDING",
          "DESCENDING");

  private final Session session;
  private final Source source;
  private final String text;
  private final Span span;
  private final Set<String> known;

  private final Map<Long, Map<String, String>> objects = new TreeMap<>();
  private final Map<Long, Long> parents = new HashMap<>();
  private final Set<String> ownNames = new LinkedHashSet<>();
  private final Set<String> columnWords = new LinkedHashSet<>();
  private Optional<String> oddPart = Optional.empty();
  private int statements;

  QueryGuard(Session session, Source source, Set<String> known) {
    this.session = session;
    this.source = source;
    this.text = source.query().orElseThrow();
    this.span = source.origin().of("query");
    this.known = known;
  }

  /**
   * The sources the text selects from, in order of appearance.
   *
   * @throws DataProblem if it may not run
   */
  List<SourceId> sources() throws DataProblem {
    if (text.indexOf('\0') >= 0) {
      throw refused("it holds a NUL character");
    }
    parse();
    if (statements != 1) {
      throw refused("it is " + statements + " statements, where one SELECT may stand");
    }
    if (oddPart.isPresent()) {
      throw refused("it uses " + oddPart.get());
    }
    for (String word : columnWords) {
      if (QueryFunctions.isHidden(word)) {
        throw refused("`" + word + "` is not the same each time");
      }
    }
    Set<SourceId> used = new LinkedHashSet<>();
    for (Map.Entry<Long, Map<String, String>> object : objects.entrySet()) {
      look(object.getKey(), object.getValue(), used);
    }
    return List.copyOf(used);
  }

  private void parse() throws DataProblem {
    String parsed = "json_serialize_sql(" + Sql.text(text) + ")";
    String[] error = {null, null};
    session.query(
        "whether the query of " + source.id() + " can be parsed",
        "SELECT j ->> 'error_message', j ->> 'position', j ->> 'error_type' FROM (SELECT "
            + parsed
            + " AS j)",
        span,
        row -> {
          error[0] = row.getString(1);
          error[1] = row.getString(2);
        });
    if (error[0] != null) {
      throw refused(told(error[0]) + place(error[1]));
    }
    session.query(
        "the parts of the query of " + source.id(),
        "SELECT id, parent, key, type, atom ->> '$', path FROM json_tree("
            + parsed
            + ") ORDER BY id",
        span,
        row ->
            part(
                row.getLong(1),
                row.getLong(2),
                String.valueOf(row.getString(3)),
                String.valueOf(row.getString(4)),
                row.getString(5),
                String.valueOf(row.getString(6))));
  }

  private static String told(String error) {
    return error.startsWith("Only SELECT")
        ? "it is no SELECT"
        : "it cannot be parsed: " + Session.firstLine(error);
  }

  private String place(@org.jspecify.annotations.Nullable String position) {
    if (position == null || !position.matches("\\d{1,9}")) {
      return "";
    }
    int offset = Math.min(Integer.parseInt(position), text.length());
    long line = text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    return " (line " + line + " of the query)";
  }

  private void part(
      long id,
      long parent,
      String key,
      String type,
      @org.jspecify.annotations.Nullable String atom,
      String path) {
    parents.put(id, parent);
    if (path.equals("$.statements")) {
      statements++;
    }
    if (type.equals("OBJECT") && (key.equals("sample") || key.equals("at_clause"))) {
      oddPart = Optional.of(key.equals("sample") ? "a random sample" : "an earlier state");
    }
    if (atom == null) {
      return;
    }
    if (path.endsWith(".column_names")) {
      columnWords.add(atom);
    }
    objects.computeIfAbsent(parent, none -> new HashMap<>()).put(key, atom);
    if (key.equals("key") && path.contains(".cte_map.map[")) {
      ownNames.add(atom);
    }
    if (key.equals("ctename") || key.equals("cte_name")) {
      ownNames.add(atom);
    }
  }

  private void look(long id, Map<String, String> object, Set<SourceId> used) throws DataProblem {
    String type = object.getOrDefault("type", "");
    String expression = object.getOrDefault("class", "");
    if (!expression.isEmpty()) {
      if (!CLASSES.contains(expression)) {
        throw refused("it uses " + expression.toLowerCase(java.util.Locale.ROOT));
      }
      function(id, object);
    } else if (type.equals("BASE_TABLE")) {
      table(object).ifPresent(used::add);
    } else if (object.containsKey("type") && !isHarmless(type)) {
      throw refused("it uses " + type.toLowerCase(java.util.Locale.ROOT).replace('_', ' ').strip());
    }
  }

  private static boolean isHarmless(String type) {
    return NODES.contains(type) || type.endsWith("_TYPE_INFO");
  }

  private void function(long id, Map<String, String> object) throws DataProblem {
    String name = object.get("function_name");
    if (name == null) {
      return;
    }
    Map<String, String> around = objects.getOrDefault(parents.getOrDefault(id, -1L), Map.of());
    boolean asTable = "TABLE_FUNCTION".equals(around.get("type"));
    boolean plain =
        object.getOrDefault("schema", "").isEmpty() && object.getOrDefault("catalog", "").isEmpty();
    boolean allowed =
        plain && (asTable ? QueryFunctions.isAllowedAsTable(name) : QueryFunctions.isAllowed(name));
    if (!allowed) {
      DataProblem refused =
          refused(
              "the function `" + name + "` may not be used" + place(object.get("query_location")));
      throw asTable
          ? new DataProblem(
              refused.finding().help("declare a source for the data, and select from it by its id"))
          : refused;
    }
  }

  private Optional<SourceId> table(Map<String, String> object) throws DataProblem {
    String name = object.getOrDefault("table_name", "");
    boolean plain =
        object.getOrDefault("schema_name", "").isEmpty()
            && object.getOrDefault("catalog_name", "").isEmpty();
    if (plain && ownNames.contains(name)) {
      return Optional.empty();
    }
    if (plain && known.contains(name)) {
      return Optional.of(new SourceId(name));
    }
    DataProblem refused =
        refused("there is no source `" + name + "`" + place(object.get("query_location")));
    Optional<String> near = NearName.of(name, known);
    throw near.isPresent()
        ? new DataProblem(refused.finding().help("did you mean `" + near.get() + "`?"))
        : refused;
  }

  private DataProblem refused(String why) {
    return new DataProblem(
        Finding.of(
            Code.QUERY_REFUSED,
            span,
            "the query of source `" + source.id() + "` is refused: " + why));
  }
}
