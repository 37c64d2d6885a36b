package plumbline.git;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits behind another one, without those that left the files alone.
 *
 * <p>A merge with the files of its first parent took nothing in, so what it threw away is left out.
 */
final class CommitGraph {

  private static final int NONE = -1;

  private final RevWalk walk;
  private final TreeFiles trees;
  private final Set<ObjectId> cut;
  private final Map<ObjectId, Integer> places = new HashMap<>();
  private final Map<ObjectId, Instant> held = new HashMap<>();
  private final Map<ObjectId, SortedMap<String, String>> files = new HashMap<>();
  private final List<Node> nodes = new ArrayList<>();

  private record Node(RevCommit commit, List<Integer> parents, SortedMap<String, String> files) {}

  CommitGraph(RevWalk walk, TreeFiles trees, Set<ObjectId> cut) {
    this.walk = walk;
    this.trees = trees;
    this.cut = cut;
  }

  /** The commits that can be reached from {@code head}, each after its parents. */
  List<Commit> behind(ObjectId head) throws IOException {
    walk.sort(RevSort.TOPO);
    walk.sort(RevSort.COMMIT_TIME_DESC, true);
    walk.markStart(walk.parseCommit(head));
    List<RevCommit> newestFirst = new ArrayList<>();
    for (RevCommit commit : walk) {
      newestFirst.add(commit);
    }
    for (int i = newestFirst.size() - 1; i >= 0; i--) {
      place(newestFirst.get(i));
    }
    hold(newestFirst.get(0));
    return reached(places.getOrDefault(head, NONE));
  }

  private void place(RevCommit commit) throws IOException {
    Set<Integer> parents = new LinkedHashSet<>();
    for (RevCommit parent : commit.getParents()) {
      parents.add(places.getOrDefault(parent, NONE));
    }
    SortedMap<String, String> before = Collections.emptySortedMap();
    if (commit.getParentCount() > 0) {
      before = files.getOrDefault(commit.getParent(0), before);
    }
    SortedMap<String, String> now = filesOf(commit, before);
    files.put(commit.getId(), now);
    int first = parents.isEmpty() ? NONE : parents.iterator().next();
    if (now == before) {
      places.put(commit.getId(), first);
      return;
    }
    parents.remove(NONE);
    places.put(commit.getId(), nodes.size());
    nodes.add(new Node(commit, List.copyOf(parents), now));
  }

  private SortedMap<String, String> filesOf(RevCommit commit, SortedMap<String, String> before)
      throws IOException {
    if (commit.getParentCount() == 0) {
      SortedMap<String, String> all = trees.of(commit.getTree());
      return all.isEmpty() ? before : all;
    }
    return trees.of(commit.getTree(), commit.getParent(0).getTree(), before);
  }

  /** Along the first parents, oldest first, what each brought with it. */
  private void hold(RevCommit head) {
    Deque<RevCommit> line = new ArrayDeque<>();
    for (RevCommit at = head; at != null; at = firstParent(at)) {
      line.push(at);
    }
    for (RevCommit on : line) {
      Instant since = Instant.ofEpochSecond(on.getCommitTime());
      Deque<RevCommit> open = new ArrayDeque<>(List.of(on));
      while (!open.isEmpty()) {
        RevCommit commit = open.pop();
        if (held.putIfAbsent(commit.getId(), since) == null) {
          for (RevCommit parent : commit.getParents()) {
            open.push(parent);
          }
        }
      }
    }
  }

  @SuppressWarnings("NullAway")
  private static @org.jspecify.annotations.Nullable RevCommit firstParent(RevCommit commit) {
    return commit.getParentCount() == 0 ? null : commit.getParent(0);
  }

  private List<Commit> reached(int head) {
    TreeSet<Integer> wanted = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>();
    if (head != NONE) {
      open.push(head);
    }
    while (!open.isEmpty()) {
      int place = open.pop();
      if (wanted.add(place)) {
        nodes.get(place).parents.forEach(open::push);
      }
    }
    List<Integer> order = List.copyOf(wanted);
    Map<Integer, Integer> moved = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      moved.put(order.get(i), i);
    }
    return order.stream()
        .map(nodes::get)
        .map(node -> commit(node, node.parents.stream().map(moved::get).toList()))
        .toList();
  }

  private Commit commit(Node node, List<Integer> parents) {
    PersonIdent author = node.commit.getAuthorIdent();
    Trailers trailers = Trailers.of(node.commit);
    return new Commit(
        node.commit.name(),
        Trailers.author(author),
        OffsetDateTime.ofInstant(author.getWhenAsInstant(), author.getZoneId()),
        held.getOrDefault(node.commit.getId(), author.getWhenAsInstant()),
        trailers.message(),
        trailers.coAuthors(),
        trailers.approvers(),
        parents,
        cut.contains(node.commit.getId()),
        node.files);
  }
}
