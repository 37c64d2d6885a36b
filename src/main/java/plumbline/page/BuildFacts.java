package plumbline.page;

import java.time.Instant;
import java.util.Optional;

/**
 * Where and when a site was built.
 *
 * @param commit the revision of the charter, abbreviated as git does; absent outside a repository
 * @param asOf what counts as now
 * @param version of the program
 */
public record BuildFacts(Optional<String> commit, Instant asOf, String version) {}
