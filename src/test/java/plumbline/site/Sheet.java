package plumbline.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * A sheet of a page that a browser printed; lengths are in points.
 *
 * @param words as they are read, without those in the margin at the foot
 * @param foot what stands in the margin at the foot
 */
record Sheet(float width, float height, List<Word> words, String foot) {

  /** What the style sheets leave free at each side, at the least. */
  private static final float SIDE = 14 * 72 / 25.4f;

  /** What the style sheets leave free at the foot, at the least. */
  private static final float FOOT = 9 * 72 / 25.4f;

  /** The smallest type of a heading. */
  private static final float HEADING = 11.6f;

  /** What a sheet is cut to, in inches. */
  enum Paper {
    A4(8.27, 11.69),
    LETTER(8.5, 11);

    private final double width;
    private final double height;

    Paper(double width, double height) {
      this.width = width;
      this.height = height;
    }
  }

  /**
   * A word.
   *
   * @param bottom of its line, from the top of the sheet
   * @param size of its type as it lies on the paper
   */
  record Word(String text, float left, float right, float bottom, float size) {
    boolean isLarge() {
      return size >= HEADING;
    }
  }

  /** Prints the page that is open. */
  static List<Sheet> print(Browser browser, Paper paper) throws IOException {
    Object data =
        browser
            .send(
                "Page.printToPDF",
                String.format(
                    Locale.ROOT,
                    "{\"paperWidth\":%s,\"paperHeight\":%s,\"preferCSSPageSize\":true}",
                    paper.width,
                    paper.height))
            .get("data");
    try (PDDocument document = Loader.loadPDF(Base64.getDecoder().decode((String) data))) {
      List<Sheet> sheets = new ArrayList<>();
      for (int page = 0; page < document.getNumberOfPages(); page++) {
        PDRectangle box = document.getPage(page).getMediaBox();
        sheets.add(of(box, new Words(page + 1).of(document)));
      }
      return sheets;
    }
  }

  private static Sheet of(PDRectangle box, List<Word> all) {
    float foot = box.getWidth() > box.getHeight() ? FOOT : SIDE;
    Map<Boolean, List<Word>> parted =
        all.stream()
            .collect(Collectors.partitioningBy(word -> word.bottom() < box.getHeight() - foot));
    return new Sheet(box.getWidth(), box.getHeight(), parted.get(true), joined(parted.get(false)));
  }

  private static String joined(List<Word> words) {
    return words.stream().map(Word::text).collect(Collectors.joining(" "));
  }

  /** All of it in the order of reading, with one space between words. */
  String text() {
    return joined(words);
  }

  /** What is set as large as headings are, in the order of reading. */
  String headings() {
    return joined(words.stream().filter(Word::isLarge).toList());
  }

  /** The size of its largest type. */
  float largest() {
    return words.stream().map(Word::size).max(Float::compare).orElseThrow();
  }

  /** What lies below a word's line. */
  String below(float line) {
    return joined(words.stream().filter(word -> word.bottom() > line + 1).toList());
  }

  /** The words of its lowest line. */
  List<Word> lowest() {
    float lowest = words.stream().map(Word::bottom).max(Float::compare).orElseThrow();
    return words.stream().filter(word -> word.bottom() > lowest - 1).toList();
  }

  /** The words that lie in the margins at the sides, or beyond. */
  List<Word> cut() {
    return words.stream()
        .filter(word -> word.left() < SIDE - 1 || word.right() > width - SIDE + 1)
        .toList();
  }

  /** Gathers the words of one page of a document. */
  private static final class Words extends PDFTextStripper {

    private final List<Word> words = new ArrayList<>();

    private Words(int page) {
      setStartPage(page);
      setEndPage(page);
      setSortByPosition(true);
    }

    private List<Word> of(PDDocument document) throws IOException {
      getText(document);
      return words;
    }

    @Override
    protected void writeString(String text, List<TextPosition> letters) {
      List<TextPosition> word = new ArrayList<>();
      for (TextPosition letter : letters) {
        if (letter.getUnicode().isBlank()) {
          end(word);
        } else {
          word.add(letter);
        }
      }
      end(word);
    }

    private void end(List<TextPosition> letters) {
      if (letters.isEmpty()) {
        return;
      }
      TextPosition first = letters.get(0);
      TextPosition last = letters.get(letters.size() - 1);
      words.add(
          new Word(
              letters.stream().map(TextPosition::getUnicode).collect(Collectors.joining()),
              first.getXDirAdj(),
              last.getXDirAdj() + last.getWidthDirAdj(),
              first.getYDirAdj(),
              first.getYScale()));
      letters.clear();
    }
  }
}
