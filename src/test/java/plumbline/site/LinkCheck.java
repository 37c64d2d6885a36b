package plumbline.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds links of a site that lead nowhere, leave it without need, or are not relative.
 *
 * <p>Reads our own pages, whose attributes always stand in double quotes.
 */
public final class LinkCheck {

  private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");
  private static final Pattern OUTSIDE = Pattern.compile("(?i)(https?:|mailto:).*");

  private final SortedMap<String, byte[]> files;
  private final Map<String, Set<String>> ids = new HashMap<>();
  private final List<String> broken = new ArrayList<>();

  private LinkCheck(SortedMap<String, byte[]> files) {
    this.files = files;
  }

  /**
   * What is wrong, one line each, in order of the pages.
   *
   * @param files by path from the root, as {@link SiteWriter#files} gives them
   */
  public static List<String> broken(SortedMap<String, byte[]> files) {
    return new LinkCheck(files).check();
  }

  private List<String> check() {
    files.keySet().stream().filter(LinkCheck::isPage).forEach(page -> ids.put(page, ids(page)));
    files.keySet().stream().filter(LinkCheck::isPage).forEach(this::links);
    return broken;
  }

  private static boolean isPage(String path) {
    return path.endsWith(".html");
  }

  private String text(String path) {
    return new String(files.get(path), StandardCharsets.UTF_8);
  }

  private Set<String> ids(String page) {
    Set<String> found = new HashSet<>();
    Matcher matcher = ID.matcher(text(page));
    while (matcher.find()) {
      if (!found.add(matcher.group(1))) {
        broken.add(page + ": two parts are called " + matcher.group(1));
      }
    }
    return found;
  }

  private void links(String page) {
    Matcher matcher = LINK.matcher(text(page));
    while (matcher.find()) {
      String link = matcher.group(1).replace("&amp;", "&");
      if (!OUTSIDE.matcher(link).matches()) {
        within(page, link);
      }
    }
  }

  private void within(String page, String link) {
    int hash = link.indexOf('#');
    String path = hash < 0 ? link : link.substring(0, hash);
    String target = path.isEmpty() ? page : resolve(page, path);
    if (link.startsWith("/") || link.contains(":")) {
      broken.add(page + ": not relative: " + link);
    } else if (!files.containsKey(target)) {
      broken.add(page + ": leads nowhere: " + link);
    } else if (hash >= 0
        && !ids.getOrDefault(target, Set.of()).contains(link.substring(hash + 1))) {
      broken.add(page + ": no such part: " + link);
    }
  }

  private static String resolve(String page, String path) {
    Deque<String> steps = new ArrayDeque<>(List.of(page.split("/", -1)));
    steps.removeLast();
    for (String step : path.split("/", -1)) {
      if (!step.equals("..")) {
        steps.addLast(step);
      } else if (steps.pollLast() == null) {
        return path;
      }
    }
    return String.join("/", steps);
  }
}
