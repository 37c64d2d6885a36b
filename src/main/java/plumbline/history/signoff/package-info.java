/**
 * How the signatures of a charter stand: who signed what, what is missing, what changed since.
 *
 * <p>A charter enters, with what a repository can tell of its signatures ({@link
 * plumbline.history.signoff.Evidence}); the state of each signature leaves, and findings. Nothing
 * is asked of git here. May import charter, reader, diff and diagnostic.
 */
@NullMarked
package plumbline.history.signoff;

import org.jspecify.annotations.NullMarked;
