package plumbline.git;

import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;

/** What git calls a content. */
public final class ContentId {

  private ContentId() {}

  /** The id that these bytes have in every repository, by forty hexadecimal digits. */
  public static String of(byte[] bytes) {
    try (ObjectInserter.Formatter formatter = new ObjectInserter.Formatter()) {
      return formatter.idFor(Constants.OBJ_BLOB, bytes).name();
    }
  }
}
