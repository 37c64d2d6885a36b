/**
 * Answers scans from exported files with an embedded DuckDB.
 *
 * <p>Sources and plans enter; rows, and findings about the data, leave. The only home of java.sql,
 * DuckDB and SQL. All SQL is made from checked trees with every name and text quoted; the text of a
 * {@code query} source is the one exception, and runs alone in a locked database. May import
 * metric, charter and diagnostic.
 */
@NullMarked
package plumbline.engine;

import org.jspecify.annotations.NullMarked;
