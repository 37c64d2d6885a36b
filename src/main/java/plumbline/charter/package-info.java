/**
 * The charter as a team wrote it: records, typed ids, amounts and units.
 *
 * <p>Nothing is computed here. A record's components are the keys of the YAML in order ({@code
 * notPrimarily} is {@code not_primarily}); reader, JSON Schema and reference are all made from
 * them:
 *
 * <ul>
 *   <li>{@link java.util.Optional} and {@link java.util.List} may be left out, everything else must
 *       stand;
 *   <li>an {@link plumbline.charter.Origin} holds the spans and is no key;
 *   <li>a component whose type is an {@link plumbline.charter.Id} refers to an entity, which must
 *       exist, unless its name is {@code id} or {@code previously};
 *   <li>a list is written as a list, save where {@link plumbline.charter.ById} makes it a mapping
 *       from ids; a list of plain values may be written as one value;
 *   <li>{@link plumbline.charter.Doc} words it for the user, {@link plumbline.charter.ExactlyOne},
 *       {@link plumbline.charter.Shorthand} and {@link plumbline.charter.TextForm} state the shape.
 * </ul>
 *
 * <p>Only diagnostic may be imported.
 */
@NullMarked
package plumbline.charter;

import org.jspecify.annotations.NullMarked;
