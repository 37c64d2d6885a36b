package plumbline.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import plumbline.git.Revision;
import plumbline.page.Compared;

/**
 * Finds the versions of a charter that are compared.
 *
 * @param folder whose repository holds the revisions
 * @param data the folder whose exports all sides are computed on
 */
record Sides(CharterFolder folder, Path data, Phases phases) {

  /** What the files as they are are called. */
  static final String WORKING_TREE = Compared.WORKING_TREE;

  /** What came of looking. */
  sealed interface Found {}

  /** One side. */
  record Side(String name, CharterFiles files) implements Found {}

  /** There is none. */
  record Nowhere(String why) implements Found {}

  /** The files as they are. */
  Side workingTree() {
    return new Side(WORKING_TREE, new CharterFiles.OverOtherData(folder, data));
  }

  /** A folder with a charter goes before a revision of the same name. */
  Found find(String name) {
    Path other = path(name);
    if (Files.isDirectory(other.resolve(CharterFolder.PARTS.get(0)))) {
      CharterFolder its = new CharterFolder(other.normalize());
      return new Side(name, new CharterFiles.OverOtherData(its, data));
    }
    Revision.Answer answer =
        phases.time(
            "read " + name,
            () ->
                Revision.read(
                    folder.root(),
                    name,
                    CharterFolder.PARTS,
                    CharterFolder::isRead,
                    CharterFolder.MOST_BYTES));
    if (answer instanceof Revision.Found found) {
      Revision revision = found.revision();
      String told =
          name.startsWith(revision.commit()) ? name : name + " (" + revision.commit() + ")";
      return new Side(
          told,
          new CharterFiles.OfRevision(
              revision.files(),
              data,
              Optional.of(new CharterFiles.Place(folder.root(), Optional.of(revision.commit())))));
    }
    return new Nowhere(why(name, ((Revision.NotFound) answer).why()));
  }

  private static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException noPath) {
      return Path.of("");
    }
  }

  private String why(String name, Revision.Why why) {
    return switch (why) {
      case NO_REPOSITORY ->
          "`"
              + name
              + "` is no folder with a charter, and "
              + (folder.root().toString().isEmpty()
                  ? "the working folder"
                  : "`" + folder.root() + "`")
              + " lies in no git repository";
      case UNKNOWN -> "`" + name + "` is neither a folder with a charter nor a revision";
      case SHALLOW ->
          "`"
              + name
              + "` is not in this shallow clone; fetch its history, as with `git fetch --unshallow`";
      case AMBIGUOUS -> "`" + name + "` fits several commits; give more digits";
    };
  }
}
