/**
 * From the texts of a charter's files to a {@link plumbline.charter.Charter}, or what is wrong with
 * them.
 *
 * <p>File names and bytes enter; a charter with spans and findings leave. Whether the bytes come
 * from a disk, from git or from a test is all the same: nothing is opened here. Files become nodes
 * ({@code YamlText}), nodes become records ({@code Binder}) by the shape of the records ({@code
 * Shape}), which is also what the JSON Schema and the format reference are written from.
 *
 * <p>The only home of snakeyaml. May import charter, json and diagnostic.
 */
@NullMarked
package plumbline.reader;

import org.jspecify.annotations.NullMarked;
