package plumbline.git;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.NoWorkTreeException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Which commits brought things into the files of a folder: those that have a thing where none of
 * their parents has it, in whatever file. A merge that has what neither side had is one of them.
 */
public final class Appearances {

  private final Repository repository;
  private final Search search;
  private final String prefix;
  private final Map<ObjectId, Set<String>> ofBlob = new HashMap<>();
  private final Map<ObjectId, Set<String>> ofTree = new HashMap<>();

  private Appearances(Repository repository, Search search, String prefix) {
    this.repository = repository;
    this.search = search;
    this.prefix = prefix;
  }

  /**
   * Where to look for what.
   *
   * @param folder of a repository
   * @param name of the commit that is looked back from, as git takes it
   * @param parts the folders within {@code folder} that are looked at, with forward slashes
   * @param wanted which of their files, by name relative to {@code folder}
   * @param most how many bytes of a file are read
   * @param things that the text of a file holds
   */
  public record Search(
      Path folder,
      String name,
      List<String> parts,
      Predicate<String> wanted,
      int most,
      Function<byte[], Set<String>> things) {}

  /** Where a thing comes from. */
  public sealed interface Answer {}

  /** The commits that brought it, each on its own branch; at least one. */
  public record By(List<Authorship> commits) implements Answer {
    public By {
      commits = List.copyOf(commits);
    }
  }

  /** The commit that is looked back from does not have it. */
  public record NotCommitted() implements Answer {}

  /** The history ends, as in a shallow clone, before the commit that brought it. */
  public record CutOff() implements Answer {}

  /** There is no repository that can be read, or no commit in it. */
  public record NoRepository() implements Answer {}

  /** Where each of some things comes from. */
  public static Map<String, Answer> of(Search search, Set<String> sought) {
    QuietSystem.install();
    try {
      File start = search.folder.toRealPath().toFile();
      FileRepositoryBuilder found = new FileRepositoryBuilder().findGitDir(start);
      if (found.getGitDir() != null) {
        try (Repository repository = found.build()) {
          String prefix = Revision.prefix(repository, start.toPath());
          return new Appearances(repository, search, prefix).of(sought);
        }
      }
    } catch (IOException | NoWorkTreeException unreadable) {
      // As without one.
    }
    return every(sought, new NoRepository());
  }

  private static Map<String, Answer> every(Set<String> sought, Answer answer) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    sought.forEach(thing -> answers.put(thing, answer));
    return answers;
  }

  private Map<String, Answer> of(Set<String> sought) throws IOException {
    ObjectId head = repository.resolve(search.name + "^{commit}");
    if (head == null) {
      return every(sought, new NoRepository());
    }
    Map<String, List<Authorship>> found = new LinkedHashMap<>();
    Set<String> cut = new HashSet<>();
    Map<String, Answer> answers = new LinkedHashMap<>();
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit start = walk.parseCommit(head);
      Set<String> there = new HashSet<>(sought);
      there.retainAll(things(start));
      sought.stream()
          .filter(thing -> !there.contains(thing))
          .forEach(thing -> answers.put(thing, new NotCommitted()));
      trace(walk, start, there, found, cut);
    }
    for (String thing : sought) {
      List<Authorship> commits = found.getOrDefault(thing, List.of());
      if (!commits.isEmpty()) {
        answers.put(thing, new By(commits));
      } else if (cut.contains(thing)) {
        answers.put(thing, new CutOff());
      }
    }
    return answers;
  }

  /** Follows each thing back through all parents that have it. */
  private void trace(
      RevWalk walk,
      RevCommit start,
      Set<String> there,
      Map<String, List<Authorship>> found,
      Set<String> cut)
      throws IOException {
    Set<ObjectId> shallow = repository.getObjectDatabase().getShallowCommits();
    Map<ObjectId, Set<String>> open = new HashMap<>();
    if (!there.isEmpty()) {
      open.put(start.getId(), there);
    }
    walk.sort(RevSort.TOPO);
    walk.markStart(start);
    for (RevCommit commit = walk.next(); commit != null && !open.isEmpty(); commit = walk.next()) {
      Set<String> own = open.remove(commit.getId());
      if (own == null) {
        continue;
      } else if (shallow.contains(commit.getId())) {
        cut.addAll(own);
        continue;
      }
      Set<String> fresh = new HashSet<>(own);
      for (RevCommit parent : commit.getParents()) {
        Set<String> before = new HashSet<>(own);
        before.retainAll(things(walk.parseCommit(parent)));
        fresh.removeAll(before);
        if (!before.isEmpty()) {
          open.computeIfAbsent(parent.getId(), id -> new HashSet<>()).addAll(before);
        }
      }
      if (!fresh.isEmpty()) {
        Authorship by = Authorship.of(commit);
        fresh.forEach(thing -> found.computeIfAbsent(thing, key -> new ArrayList<>()).add(by));
      }
    }
  }

  private Set<String> things(RevCommit commit) throws IOException {
    ObjectId tree = commit.getTree().getId();
    Set<String> known = ofTree.get(tree);
    if (known != null) {
      return known;
    }
    Set<String> things = new HashSet<>();
    try (TreeWalk files = new TreeWalk(repository)) {
      files.addTree(tree);
      files.setRecursive(true);
      files.setFilter(filter());
      while (files.next()) {
        if (search.wanted.test(files.getPathString().substring(prefix.length()))) {
          things.addAll(ofBlob(files.getObjectId(0)));
        }
      }
    }
    ofTree.put(tree, things);
    return things;
  }

  private TreeFilter filter() {
    List<TreeFilter> filters = new ArrayList<>();
    search.parts.forEach(part -> filters.add(PathFilter.create(prefix + part)));
    return filters.size() == 1 ? filters.get(0) : OrTreeFilter.create(filters);
  }

  private Set<String> ofBlob(ObjectId blob) throws IOException {
    Set<String> known = ofBlob.get(blob);
    if (known == null) {
      try (var stream = repository.open(blob).openStream()) {
        known = search.things.apply(stream.readNBytes(search.most));
      }
      ofBlob.put(blob, known);
    }
    return known;
  }
}
