/**
 * The command line: arguments enter, use cases of {@code app} are called, an exit code leaves.
 *
 * <p>Results go to standard output, progress and diagnostics to standard error. The only home of
 * picocli, of the standard streams, of the environment and of the machine's clock. Imports only app
 * and diagnostic.
 */
@NullMarked
package plumbline.cli;

import org.jspecify.annotations.NullMarked;
