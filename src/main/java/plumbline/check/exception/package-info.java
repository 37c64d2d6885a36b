/**
 * What a charter accepts for a while.
 *
 * <p>A charter and findings enter; findings leave, parted into those that stand and those that are
 * accepted. May import charter and diagnostic.
 */
@NullMarked
package plumbline.check.exception;

import org.jspecify.annotations.NullMarked;
