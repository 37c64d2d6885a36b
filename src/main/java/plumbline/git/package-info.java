/**
 * What a git repository knows of a folder.
 *
 * <p>A path enters, facts leave. The only home of JGit; nothing of the user's or the machine's git
 * configuration is read or written, so that the same repository gives the same answer everywhere.
 * Imports only diagnostic.
 */
@NullMarked
package plumbline.git;

import org.jspecify.annotations.NullMarked;
