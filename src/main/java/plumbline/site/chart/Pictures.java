package plumbline.site.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;

/** What pictures of lines have in common, drawn without a font of the machine. */
final class Pictures {

  private Pictures() {}

  /** An axis that measures no labels either: that alone would ask for a font. */
  static NumberAxis unseen(double low, double high) {
    NumberAxis axis = new NumberAxis();
    axis.setVisible(false);
    axis.setTickLabelsVisible(false);
    axis.setAutoTickUnitSelection(false);
    axis.setTickUnit(new NumberTickUnit(Double.MAX_VALUE), false, false);
    axis.setRange(low, high);
    return axis;
  }

  /** As PNG, in memory: a cache on the disk has no place in a build. */
  static byte[] png(BufferedImage image) {
    Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("png");
    ImageWriter writer = writers.next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(image);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
