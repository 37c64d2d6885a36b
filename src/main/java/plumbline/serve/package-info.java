/**
 * Shows a site while it is being written: a server on this machine alone, and a watch over files.
 *
 * <p>Files of a site and what is broken, already in words, enter; HTTP leaves. Only home of the
 * JDK's HTTP server and of its watch service. Knows nothing of charters; may import diagnostic and
 * json, never app.
 */
@NullMarked
package plumbline.serve;

import org.jspecify.annotations.NullMarked;
