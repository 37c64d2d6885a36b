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
 *   <li>a component whose type is an {@link plumbline.charter.Id} and whose name is not {@code id}
 *       refers to an entity, which must exist;
 *   <li>{@link plumbline.charter.Doc} words it for the user, {@link plumbline.charter.ExactlyOne}
 *       and {@link plumbline.charter.Shorthand} state the shape.
 * </ul>
 *
 * <p>Only diagnostic may be imported.
 */
@NullMarked
package plumbline.charter;

import org.jspecify.annotations.NullMarked;
