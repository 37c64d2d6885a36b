package plumbline.history.signoff;

import java.util.Map;
import plumbline.charter.SignOffs.SignOff;

/** What a repository tells about the signatures of a charter; left out where nothing was asked. */
public record Evidence(Map<SignOff, Proof> proofs, Map<SignOff, SignedText> texts) {

  /** Nothing was asked. */
  public static final Evidence NONE = new Evidence(Map.of(), Map.of());

  public Evidence {
    proofs = Map.copyOf(proofs);
    texts = Map.copyOf(texts);
  }
}
