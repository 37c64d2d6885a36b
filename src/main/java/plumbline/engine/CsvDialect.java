package plumbline.engine;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.charter.Source;
import plumbline.diagnostic.Code;
import plumbline.diagnostic.Finding;

/**
 * How a CSV file is written.
 *
 * @param delimiter absent where it is to be told from the header
 */
record CsvDialect(Optional<Character> delimiter, char quote, Charset charset) {

  private static final List<Character> USUAL_DELIMITERS = List.of(',', ';', '\t', '|');

  static CsvDialect of(Source source) throws DataProblem {
    Optional<Source.TextFormat> format = source.text();
    Optional<Character> delimiter = Optional.empty();
    char quote = '"';
    Charset charset = StandardCharsets.UTF_8;
    if (format.isPresent()) {
      Source.TextFormat text = format.get();
      delimiter =
          text.delimiter().isPresent()
              ? Optional.of(character(text, "delimiter", text.delimiter().get()))
              : delimiter;
      quote = text.quote().isPresent() ? character(text, "quote", text.quote().get()) : quote;
      charset = text.encoding().isPresent() ? charset(text, text.encoding().get()) : charset;
    }
    return new CsvDialect(delimiter, quote, charset);
  }

  private static char character(Source.TextFormat text, String key, String written)
      throws DataProblem {
    String plain = written.equals("\\t") || written.equals("tab") ? "\t" : written;
    if (plain.length() != 1 || plain.charAt(0) > 127) {
      throw new DataProblem(
          Finding.of(
              Code.BAD_VALUE, text.origin().of(key), "a " + key + " is one plain character"));
    }
    return plain.charAt(0);
  }

  private static Charset charset(Source.TextFormat text, String name) throws DataProblem {
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      throw new DataProblem(
          Finding.of(
                  Code.BAD_VALUE,
                  text.origin().of("encoding"),
                  "there is no character encoding `" + name + "`")
              .help("usual ones are UTF-8, windows-1252, ISO-8859-1 and UTF-16"));
    }
  }

  /** The declared delimiter, or the one that splits the header into most parts. */
  char delimiter(String header) {
    if (delimiter.isPresent()) {
      return delimiter.get();
    }
    char best = ',';
    int most = 1;
    for (char candidate : USUAL_DELIMITERS) {
      int parts = fields(header, candidate).size();
      if (parts > most) {
        best = candidate;
        most = parts;
      }
    }
    return best;
  }

  /** The values of one record; a doubled quote stands for itself. */
  List<String> fields(String record, char delimiter) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < record.length(); i++) {
      char c = record.charAt(i);
      if (c == quote) {
        boolean doubled = quoted && i + 1 < record.length() && record.charAt(i + 1) == quote;
        if (doubled) {
          field.append(c);
          i++;
        } else {
          quoted = !quoted;
        }
      } else if (c == delimiter && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
