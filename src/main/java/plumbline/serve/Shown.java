package plumbline.serve;

import java.util.Optional;

/** What a preview shows at a time; asked by several threads. */
public interface Shown {

  /** The file of the last good site at a path from its root; absent where it has none. */
  Optional<byte[]> file(String path);

  /**
   * What is broken, as the page is to tell it.
   *
   * @return JSON that the script of the preview understands
   */
  String broken();
}
