package plumbline.reader;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import plumbline.diagnostic.Code;

/**
 * Looks through the events of a file before anything is built from them, and stops at what would
 * not end, would not fit, or would be left unread.
 */
final class YamlGuard {

  /** The deepest nesting of lists and mappings. */
  static final int MOST_DEPTH = 50;

  /** The most nodes that aliases may stand for, all told. */
  static final int MOST_ALIASED_NODES = 10_000;

  /** What was found, and where it starts. */
  record Objection(Code code, String message, Mark start, Mark end) {}

  /** A list or mapping that has begun; its size counts everything in it. */
  private static final class Open {
    private final Optional<String> anchor;
    private long size = 1;

    Open(Optional<String> anchor) {
      this.anchor = anchor;
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Long> sizes = new HashMap<>();
  private long aliased = 0;
  private int documents = 0;

  /** Whether an alias was among the events. */
  boolean hasMetAliases() {
    return aliased > 0;
  }

  /** What stands against the next event, if anything. */
  Optional<Objection> look(Event event) {
    if (event instanceof DocumentStartEvent) {
      documents++;
      return documents > 1
          ? objection(Code.SEVERAL_DOCUMENTS, "a second document begins in one file", event)
          : Optional.empty();
    } else if (event instanceof CollectionStartEvent start) {
      open.push(new Open(anchor(start)));
      return open.size() > MOST_DEPTH
          ? objection(
              Code.TOO_DEEP, "lists and mappings are nested deeper than " + MOST_DEPTH, event)
          : Optional.empty();
    } else if (event instanceof CollectionEndEvent) {
      Open ended = open.pop();
      ended.anchor.ifPresent(anchor -> sizes.put(anchor, ended.size));
      grow(ended.size);
    } else if (event instanceof ScalarEvent scalar) {
      anchor(scalar).ifPresent(anchor -> sizes.put(anchor, 1L));
      grow(1);
    } else if (event instanceof AliasEvent alias) {
      return look(alias);
    }
    return Optional.empty();
  }

  private Optional<Objection> look(AliasEvent alias) {
    String anchor = alias.getAnchor();
    if (open.stream().anyMatch(one -> one.anchor.equals(Optional.of(anchor)))) {
      return objection(
          Code.RECURSIVE_ALIAS, "alias `*" + anchor + "` stands within what it names", alias);
    }
    long size = sizes.getOrDefault(anchor, 1L);
    aliased += size;
    grow(size);
    return aliased > MOST_ALIASED_NODES
        ? objection(
            Code.TOO_MANY_ALIASES,
            "the aliases up to here stand for more than " + MOST_ALIASED_NODES + " values",
            alias)
        : Optional.empty();
  }

  private void grow(long size) {
    if (!open.isEmpty()) {
      open.peek().size += size;
    }
  }

  private static Optional<String> anchor(NodeEvent event) {
    return Optional.ofNullable(event.getAnchor());
  }

  private static Optional<Objection> objection(Code code, String message, Event event) {
    return Optional.of(new Objection(code, message, event.getStartMark(), event.getEndMark()));
  }
}
