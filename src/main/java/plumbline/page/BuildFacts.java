package plumbline.page;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * Where and when a site was built.
 *
 * @param commit the revision of the charter, abbreviated as git does; absent outside a repository
 * @param asOf what counts as now
 * @param version of the program
 * @param base the address that the site is to stand under, ending with a slash; absent where it is
 *     not known, which no page needs
 */
public record BuildFacts(
    Optional<String> commit, Instant asOf, String version, Optional<URI> base) {}
