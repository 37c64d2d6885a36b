package plumbline.published;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the tables of a script that HSQLDB keeps its data in, and writes them as CSV files.
 *
 * <p>One file per table, named for it; an empty value where the table has none. Numbers with an
 * exponent are written out, so that they stay as exact as the script has them. The number of the
 * row comes last, as {@code line}.
 */
final class HsqldbScript {

  private static final String INSERT = "INSERT INTO \"";

  private final String resource;

  /**
   * @param resource on the class path
   */
  HsqldbScript(String resource) {
    this.resource = resource;
  }

  /** Writes the named tables into a folder. */
  void export(Path folder, String... tables) throws IOException {
    Set<String> wanted = Set.of(tables);
    Map<String, BufferedWriter> files = new HashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    try (BufferedReader lines = open()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("CREATE MEMORY TABLE \"")) {
          String table = line.split("\"", -1)[3];
          if (wanted.contains(table)) {
            files.put(table, begin(folder.resolve(table + ".csv"), line));
          }
        } else if (line.startsWith(INSERT)) {
          String table = line.substring(INSERT.length(), line.indexOf('"', INSERT.length()));
          BufferedWriter file = files.get(table);
          if (file != null) {
            List<String> values = values(line);
            values.add(String.valueOf(rows.merge(table, 1, Integer::sum)));
            row(file, values);
          }
        }
      }
    } finally {
      for (BufferedWriter file : files.values()) {
        file.close();
      }
    }
    if (!files.keySet().equals(wanted)) {
      throw new IOException(resource + " has no more than the tables " + files.keySet());
    }
  }

  private BufferedReader open() throws IOException {
    InputStream script = HsqldbScript.class.getResourceAsStream(resource);
    if (script == null) {
      throw new IOException("not on the class path: " + resource);
    }
    return new BufferedReader(new InputStreamReader(script, StandardCharsets.US_ASCII));
  }

  private static BufferedWriter begin(Path file, String create) throws IOException {
    BufferedWriter writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    List<String> names = new ArrayList<>();
    String columns = create.substring(create.indexOf('(') + 1);
    for (String part : columns.split(",", -1)) {
      if (part.startsWith("\"")) {
        names.add(part.substring(1, part.indexOf('"', 1)));
      }
    }
    names.add("line");
    row(writer, names);
    return writer;
  }

  /** The values of an INSERT line, unquoted. */
  static List<String> values(String line) {
    List<String> values = new ArrayList<>();
    int at = line.indexOf(" VALUES(") + " VALUES(".length();
    while (at < line.length()) {
      StringBuilder value = new StringBuilder();
      if (line.charAt(at) == '\'') {
        at = text(line, at + 1, value);
        values.add(value.toString());
      } else {
        int end = at;
        while (line.charAt(end) != ',' && line.charAt(end) != ')') {
          end++;
        }
        values.add(plain(line.substring(at, end)));
        at = end;
      }
      at++;
    }
    return values;
  }

  /** Reads up to after the closing quote; quotes are doubled, other than ASCII is escaped. */
  private static int text(String line, int from, StringBuilder value) {
    int at = from;
    while (line.charAt(at) != '\'' || line.charAt(at + 1) == '\'') {
      if (line.charAt(at) == '\'') {
        value.append('\'');
        at += 2;
      } else if (line.startsWith("\\u", at)) {
        value.append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
        at += 6;
      } else {
        value.append(line.charAt(at++));
      }
    }
    return at + 1;
  }

  private static String plain(String literal) {
    if (literal.equals("NULL")) {
      return "";
    }
    return literal.contains("E") && Character.isDigit(literal.charAt(literal.length() - 1))
        ? new BigDecimal(literal).toPlainString()
        : literal;
  }

  private static void row(BufferedWriter file, List<String> values) throws IOException {
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      boolean quoted = value.contains(",") || value.contains("\"") || value.contains("\n");
      file.write(i == 0 ? "" : ",");
      file.write(quoted ? "\"" + value.replace("\"", "\"\"") + "\"" : value);
    }
    file.write('\n');
  }
}
