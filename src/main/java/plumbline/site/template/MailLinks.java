package plumbline.site.template;

import java.net.URI;
import java.util.Optional;
import plumbline.page.part.Phrase;

/**
 * Where the phrases of a mail lead.
 *
 * @param site where the pages stand; without it nothing is linked
 */
public record MailLinks(Optional<URI> site) {

  /** The whole address; empty for what leads nowhere. */
  public String to(Phrase.Run run) {
    return run.to().flatMap(path -> site.map(base -> base + path)).orElse("");
  }
}
