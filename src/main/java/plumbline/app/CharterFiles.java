package plumbline.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import plumbline.diagnostic.Findings;

/** The files of a charter, wherever they are kept. */
interface CharterFiles {

  /**
   * Their bytes by name relative to the root, with forward slashes, in order of name; what cannot
   * be read is a finding.
   */
  SortedMap<String, byte[]> read(Findings findings);

  /** The folder that the names of data files start from. */
  Path root();

  /** Where their history is looked up; absent where it is not asked for. */
  Optional<Place> place();

  /**
   * A place in a history.
   *
   * @param folder in a repository, as far as there is one
   * @param revision that is looked back from; the files as they are where absent
   */
  record Place(Path folder, Optional<String> revision) {}

  /** Files as a commit has them, over the data of a folder. */
  record OfRevision(SortedMap<String, byte[]> files, Path root, Optional<Place> place)
      implements CharterFiles {
    @Override
    public SortedMap<String, byte[]> read(Findings findings) {
      return files;
    }
  }

  /** The charter of one folder over the data of another. */
  record OverOtherData(CharterFolder folder, Path root) implements CharterFiles {
    @Override
    public SortedMap<String, byte[]> read(Findings findings) {
      return folder.read(findings);
    }

    @Override
    public Optional<Place> place() {
      return folder.place();
    }
  }
}
