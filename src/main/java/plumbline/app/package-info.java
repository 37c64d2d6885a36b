/**
 * The use cases: what a command does, from files on the disk to files on the disk.
 *
 * <p>Here the rooms are wired together with plain code, and nowhere else. A request enters,
 * findings and results leave; nothing is printed and no exit code is known. May import all but cli.
 */
@NullMarked
package plumbline.app;

import org.jspecify.annotations.NullMarked;
