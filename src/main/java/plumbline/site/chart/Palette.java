package plumbline.site.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes the colours of a picture down to few, so that it weighs a third.
 *
 * <p>A picture of letters and lines has few colours, and at their edges steps between them: four
 * bits for each part tell those steps finely enough.
 */
final class Palette {

  private static final int MOST = 256;

  /** Halfway between two steps of four bits. */
  private static final int HALF = 8;

  private Palette() {}

  /** The same picture of 256 colours at most; those that do not fit take the first. */
  static BufferedImage reduced(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    byte[] indexes = new byte[pixels.length];
    int[] colours = new int[MOST];
    Map<Integer, Integer> known = new HashMap<>();
    int last = -1;
    byte lastIndex = 0;
    for (int i = 0; i < pixels.length; i++) {
      int pixel = pixels[i] & 0xffffff;
      if (pixel != last) {
        last = pixel;
        int index = known.computeIfAbsent(coarse(pixel), all -> known.size());
        if (index < MOST && colours[index] == 0) {
          colours[index] = pixel;
        }
        lastIndex = (byte) (index < MOST ? index : 0);
      }
      indexes[i] = lastIndex;
    }
    IndexColorModel model =
        new IndexColorModel(8, MOST, colours, 0, false, -1, DataBuffer.TYPE_BYTE);
    BufferedImage reduced =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    reduced.getRaster().setDataElements(0, 0, image.getWidth(), image.getHeight(), indexes);
    return reduced;
  }

  private static int coarse(int pixel) {
    return step(pixel >> 16) << 8 | step(pixel >> 8) << 4 | step(pixel);
  }

  private static int step(int part) {
    return Math.min(15, ((part & 0xff) + HALF) >> 4);
  }
}
