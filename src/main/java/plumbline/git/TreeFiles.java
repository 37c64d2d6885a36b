package plumbline.git;

import java.io.IOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilterGroup;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The files of some folders in many trees. Trees are compared by the ids in them: what two have in
 * common is not looked into, nor is anything beside the way to the folders.
 */
final class TreeFiles {

  private final TreeWalk walk;
  private final String prefix;
  private final Predicate<String> wanted;

  /**
   * @param prefix the way to the folder, each step with a slash behind it; empty at the top
   * @param parts the folders within it
   * @param wanted which of their files count, by name relative to the folder
   */
  TreeFiles(ObjectReader reader, String prefix, List<String> parts, Predicate<String> wanted) {
    this.walk = new TreeWalk(reader);
    this.prefix = prefix;
    this.wanted = wanted;
    List<String> paths = parts.stream().map(part -> prefix + part).toList();
    walk.setFilter(
        AndTreeFilter.create(PathFilterGroup.createFromStrings(paths), TreeFilter.ANY_DIFF));
  }

  /** The ids of the contents by name. */
  SortedMap<String, String> of(ObjectId tree) throws IOException {
    walk.reset();
    walk.addTree(new EmptyTreeIterator());
    walk.addTree(tree);
    return changed(new TreeMap<>());
  }

  /**
   * The files of a tree that is like another one for the most part.
   *
   * @param known the files of that one; handed back where they are the same
   */
  SortedMap<String, String> of(ObjectId tree, ObjectId other, SortedMap<String, String> known)
      throws IOException {
    walk.reset(other, tree);
    return changed(known);
  }

  private SortedMap<String, String> changed(SortedMap<String, String> before) throws IOException {
    walk.setRecursive(true);
    SortedMap<String, String> files = before;
    while (walk.next()) {
      String name = walk.getPathString().substring(prefix.length());
      if (!wanted.test(name)) {
        continue;
      }
      boolean was = isPlain(walk.getRawMode(0));
      boolean is = isPlain(walk.getRawMode(1));
      if ((was || is) && files == before) {
        files = new TreeMap<>(before);
      }
      if (is) {
        files.put(name, walk.getObjectId(1).name());
      } else if (was) {
        files.remove(name);
      }
    }
    return files;
  }

  /** No links, which could lead anywhere. */
  private static boolean isPlain(int mode) {
    return FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
  }
}
