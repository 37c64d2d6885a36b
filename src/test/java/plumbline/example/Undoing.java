package plumbline.example;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The files, by name, as they were before something was done. */
interface Undoing extends UnaryOperator<Map<String, String>> {

  /** Takes back that a text took the place of another; it stands in the file once. */
  static Undoing edit(String file, String was, String is) {
    return files -> {
      String text = files.getOrDefault(file, "");
      int at = text.indexOf(is);
      if (at < 0 || text.indexOf(is, at + 1) >= 0) {
        throw new IllegalStateException("stands not once in " + file + ": " + is);
      }
      Map<String, String> earlier = new TreeMap<>(files);
      earlier.put(file, text.substring(0, at) + was + text.substring(at + is.length()));
      return earlier;
    };
  }

  /** Takes back that a part of a file was added, which goes up to where another one begins. */
  static Undoing between(String file, String begin, String end) {
    return files -> {
      String text = files.getOrDefault(file, "");
      return edit(file, "", text.substring(text.indexOf(begin), text.indexOf(end))).apply(files);
    };
  }

  /** Takes back that the end of a file was added. */
  static Undoing appended(String file, String begin) {
    return files -> {
      String text = files.getOrDefault(file, "");
      return edit(file, "", text.substring(text.indexOf(begin))).apply(files);
    };
  }

  /** Takes back that a file was written. */
  static Undoing written(String file) {
    return files -> {
      Map<String, String> earlier = new TreeMap<>(files);
      if (earlier.remove(file) == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return earlier;
    };
  }

  /** Takes back the signatures of a day; a file without any is taken back whole. */
  static Undoing unsigned(String day) {
    return files -> {
      String text = files.getOrDefault("charter/sign-offs.yaml", "");
      if (!text.contains(", on: " + day)) {
        throw new IllegalStateException("nobody signed on " + day);
      }
      List<String> kept =
          text.lines().filter(line -> !line.contains(", on: " + day + ", ")).toList();
      Map<String, String> earlier = new TreeMap<>(files);
      if (kept.stream().anyMatch(line -> line.contains(", on: "))) {
        earlier.put("charter/sign-offs.yaml", String.join("\n", kept) + "\n");
      } else {
        earlier.remove("charter/sign-offs.yaml");
      }
      return earlier;
    };
  }

  static Map<String, String> everywhere(Map<String, String> files, String is, String was) {
    Map<String, String> earlier = new TreeMap<>(files);
    earlier.replaceAll((name, text) -> text.replace(is, was));
    return earlier;
  }

  static Map<String, String> asTodo(Map<String, String> files) {
    Map<String, String> earlier = new TreeMap<>(files);
    earlier.put("charter/todo.yaml", earlier.remove("charter/actions.yaml"));
    return earlier;
  }
}
