package plumbline.page;

import java.util.SortedMap;
import java.util.TreeMap;

/** What the script that reads charts says. */
public final class ChartWords {

  /** Where the script fills in a number or a name. */
  private static final String HOLE = "#";

  private ChartWords() {}

  /** Each message by the name that the script knows it by. */
  public static SortedMap<String, String> of(Words words) {
    SortedMap<String, String> named = new TreeMap<>();
    named.put("read", words.say("chart.tool.read", HOLE));
    named.put("range", words.say("chart.tool.range"));
    named.put("all", words.say("chart.tool.all"));
    named.put("last", words.say("chart.tool.last", HOLE));
    named.put("span", words.say("chart.tool.span", HOLE, HOLE));
    named.put("alone", words.say("chart.tool.alone"));
    named.put("none", words.say("chart.tool.none"));
    named.put("layers", words.say("chart.tool.layers"));
    named.put("path", words.say("chart.tool.path"));
    named.put("limit", words.say("chart.tool.limit"));
    named.put("ordinary", words.say("chart.tool.ordinary"));
    named.put("marks", words.say("chart.tool.marks"));
    named.put("copies", words.say("chart.tool.copies"));
    named.put("options", words.say("chart.tool.options"));
    named.put("picture", words.say("chart.tool.picture"));
    named.put("copied", words.say("chart.tool.copied"));
    named.put("saved", words.say("chart.tool.saved"));
    named.put("csv", words.say("frame.csv"));
    named.put("note", words.say("chart.tool.note", HOLE));
    return named;
  }
}
