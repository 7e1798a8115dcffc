package io.budgetai.files;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;

/**
 * The characters of a file behind its preamble, followed by a mark. A parser that still stands inside quotes at the end of
 * the file takes the mark for text, so that a file that was cut off can be told from one that ended.
 */
final class CsvText extends Reader {
  /** Characters that Unicode promises never to assign, so no statement holds them. */
  static final String END_MARK = "\ufdd0\ufdd1\ufdd0";

  private static final String END = "\n" + END_MARK;

  private final Reader text;
  private int endAt = -1;

  private CsvText(Reader text) {
    this.text = text;
  }

  /** Passes over physical lines, each ended by CR, LF or both, and gives what follows. */
  static CsvText behind(Reader text, int lines, int maxLineChars) throws IOException {
    var reader = new PushbackReader(text);
    for (int line = 1; line <= lines; line++) {
      skipLine(reader, line, maxLineChars);
    }
    return new CsvText(reader);
  }

  private static void skipLine(PushbackReader reader, int line, int maxLineChars)
      throws IOException {
    int length = 0;
    int c = reader.read();
    while (c >= 0 && c != '\n' && c != '\r') {
      if (++length > maxLineChars) {
        throw Refusal.at(
            line,
            "The line is longer than the %,d characters that are allowed.".formatted(maxLineChars),
            "Maybe this is no statement, or its line ends were lost.");
      }
      c = reader.read();
    }
    if (c == '\r') {
      int next = reader.read();
      if (next >= 0 && next != '\n') {
        reader.unread(next);
      }
    }
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (endAt < 0) {
      int read = text.read(buffer, offset, length);
      if (read >= 0) {
        return read;
      }
      endAt = 0;
    }
    int left = Math.min(length, END.length() - endAt);
    if (left == 0) {
      return -1;
    }
    END.getChars(endAt, endAt + left, buffer, offset);
    endAt += left;
    return left;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }
}
