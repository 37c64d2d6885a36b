package plumbline.engine;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A text file as characters: unpacked if it is compressed, without its byte-order mark. */
record TextFile(Path path, Charset charset) {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** Reads on past bytes that are no characters, putting U+FFFD in their place. */
  Reader open() throws IOException {
    return open(CodingErrorAction.REPLACE);
  }

  private Reader open(CodingErrorAction onMalformed) throws IOException {
    Reader reader =
        new BufferedReader(
            new InputStreamReader(
                bytes(),
                charset
                    .newDecoder()
                    .onMalformedInput(onMalformed)
                    .onUnmappableCharacter(onMalformed)),
            1 << 16);
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /** The bytes, unpacked if they are compressed. */
  InputStream bytes() throws IOException {
    InputStream file = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    return isCompressed() ? new GZIPInputStream(file, 1 << 16) : file;
  }

  /** Whether it starts as gzip does, whatever its name. */
  boolean isCompressed() throws IOException {
    try (InputStream file = new PushbackInputStream(Files.newInputStream(path))) {
      return file.read() == GZIP_FIRST && file.read() == GZIP_SECOND;
    }
  }

  /**
   * Writes the text as UTF-8, line for line.
   *
   * @throws java.nio.charset.CharacterCodingException where bytes are no characters of the encoding
   */
  void copyAsUtf8(Path target) throws IOException {
    try (Reader in = open(CodingErrorAction.REPORT);
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      in.transferTo(out);
    }
  }
}
