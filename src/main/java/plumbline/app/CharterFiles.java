package plumbline.app;

import java.nio.file.Path;
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

  /** Files as a commit has them, over the data of a folder. */
  record OfRevision(SortedMap<String, byte[]> files, Path root) implements CharterFiles {
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
  }
}
