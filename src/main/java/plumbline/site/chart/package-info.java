/**
 * Draws figures as SVG to stand inside a page.
 *
 * <p>Figures of {@link plumbline.page.figure} enter, SVG text leaves: without style attributes,
 * scripts, or colours, which classes of {@code chart.css} give. The same figure gives the same
 * bytes on every machine: widths come from our own measuring font, words from the figure, and
 * neither fonts, locale nor zone of the machine are asked. The only home of JFreeChart and AWT.
 */
@NullMarked
package plumbline.site.chart;

import org.jspecify.annotations.NullMarked;
