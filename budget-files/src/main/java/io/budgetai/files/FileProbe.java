package io.budgetai.files;

import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The start of a file as text, after all its bytes were seen once.
 *
 * @param charset how the file is encoded
 * @param text the decoded start, whole lines only unless the file is shorter
 * @param complete whether {@code text} is the whole file
 */
record FileProbe(Charset charset, String text, boolean complete) {
  private static final int SAMPLE_BYTES = 256 << 10;
  private static final int BUFFER = 64 << 10;

  /** How files of other formats begin, in ISO-8859-1, and what they are. */
  private static final Map<String, String> OTHER_FORMATS =
      Map.ofEntries(
          Map.entry("PK\u0003\u0004", "a ZIP archive or an Excel workbook"),
          Map.entry("\u00d0\u00cf\u0011\u00e0", "an old Excel workbook"),
          Map.entry("\u0089PNG", "a PNG image"),
          Map.entry("\u00ff\u00d8\u00ff", "a JPEG image"),
          Map.entry("GIF8", "a GIF image"),
          Map.entry("%PDF", "a PDF document"),
          Map.entry("\u001f\u008b", "a GZIP archive"),
          Map.entry("7z\u00bc\u00af", "a 7-Zip archive"),
          Map.entry("Rar!", "a RAR archive"),
          Map.entry("\u007fELF", "a program"),
          Map.entry("SQLite format 3", "a database"),
          Map.entry("OFXHEADER", "an OFX statement"),
          Map.entry("<", "an XML or HTML document"),
          Map.entry("{\\rtf", "an RTF document"),
          Map.entry("!Type:", "a QIF statement"),
          Map.entry("!Account", "a QIF statement"));

  static FileProbe of(StatementSource source, StatementOptions options) {
    var head = new ByteArrayOutputStream();
    var check = new Utf8Check();
    long size = 0;
    byte[] foreign = {};
    try (StatementBytes bytes = StatementBytes.open(source, options.limits(), Progress.NONE)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = bytes.read(buffer, 0, BUFFER);
          read >= 0;
          read = bytes.read(buffer, 0, BUFFER)) {
        boolean valid = check.firstBadLine() == 0;
        check.add(buffer, 0, read);
        size += read;
        if (head.size() < SAMPLE_BYTES) {
          head.write(buffer, 0, Math.min(read, SAMPLE_BYTES - head.size()));
        } else if (valid && check.firstBadLine() > 0) {
          foreign = Arrays.copyOf(buffer, read);
        }
      }
    } catch (IOException cause) {
      throw Refusal.unreachable(cause);
    }
    byte[] start = head.toByteArray();
    return decode(start, foreign, size == start.length, check, options.charset());
  }

  private static FileProbe decode(
      byte[] head, byte[] foreign, boolean complete, Utf8Check check, @Nullable Charset wanted) {
    if (isBlank(head)) {
      throw Refusal.ofFile("The file is empty.", "Maybe export the statement again.");
    }
    String other = otherFormat(head);
    if (other != null) {
      throw Refusal.ofFile(
          "The file is %s, not a CSV statement.".formatted(other),
          "Maybe export the statement as CSV and import that.");
    }
    CharsetDetector.Encoding mark = CharsetDetector.ofMark(head);
    Charset charset =
        mark.markLength() > 0 ? mark.charset() : CharsetDetector.ofText(head, check.valid());
    if (wanted != null) {
      charset = wanted;
    } else if (!charset.name().startsWith("UTF-16")) {
      refuseZeros(check);
    }
    if (mark.markLength() > 0 && charset.equals(StandardCharsets.UTF_8) && !check.valid()) {
      throw Refusal.at(
          Math.max(1, check.firstBadLine()),
          "The file says that it is UTF-8, but the bytes in this row are not.",
          "Maybe the file was cut off or edited with another character set; export it again.");
    }
    if (charset.equals(StandardCharsets.UTF_8) && wanted != null && !check.valid()) {
      throw Refusal.at(
          Math.max(1, check.firstBadLine()),
          "The bytes in this row are not UTF-8.",
          "Maybe name another character set, or leave it to be found out.");
    }
    if (wanted == null && foreign.length > 0 && !charset.name().startsWith("UTF")) {
      charset = CharsetDetector.singleByte(foreign);
    }
    String text = new String(head, mark.markLength(), head.length - mark.markLength(), charset);
    refuseControls(text);
    return new FileProbe(charset, complete ? text : wholeLines(text), complete);
  }

  /** Whether the bytes begin as a text may; forgiving, for telling formats apart. */
  static boolean mayBeText(byte[] head) {
    if (isBlank(head) || otherFormat(head) != null) {
      return false;
    }
    try {
      var check = new Utf8Check();
      check.add(head, 0, head.length);
      CharsetDetector.Encoding mark = CharsetDetector.ofMark(head);
      Charset charset =
          mark.markLength() > 0
              ? mark.charset()
              : CharsetDetector.ofText(head, check.firstBadLine() == 0);
      if (!charset.name().startsWith("UTF-16")) {
        refuseZeros(check);
      }
      String text = new String(head, charset);
      refuseControls(text);
      return text.chars().anyMatch(c -> c == ',' || c == ';' || c == '\t' || c == '|');
    } catch (ValidationException binary) {
      return false;
    }
  }

  private static boolean isBlank(byte[] head) {
    CharsetDetector.Encoding mark = CharsetDetector.ofMark(head);
    for (int i = mark.markLength(); i < head.length; i++) {
      if (head[i] > ' ' || head[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String otherFormat(byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 64), StandardCharsets.ISO_8859_1);
    String text = start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start;
    return OTHER_FORMATS.entrySet().stream()
        .filter(format -> text.startsWith(format.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static void refuseZeros(Utf8Check check) {
    if (check.firstZeroLine() > 0) {
      throw Refusal.at(
          check.firstZeroLine(),
          "There is a zero byte in this row, which no text has.",
          "Maybe this is no CSV file, or it was damaged; export it again.");
    }
  }

  /** Text has next to no control characters but tabs and line ends. */
  private static void refuseControls(String text) {
    int controls = 0;
    int line = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      line += c == '\n' ? 1 : 0;
      boolean odd =
          c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\u001a'
              || c == '\ufffd';
      controls += odd ? 1 : 0;
      if (controls > 16 && controls > i / 50) {
        throw Refusal.at(
            line,
            "The bytes up to this row are no text.",
            "Maybe this is no CSV file, or it is encrypted or compressed.");
      }
    }
  }

  private static String wholeLines(String text) {
    int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
    return end < 0 ? text : text.substring(0, end + 1);
  }

  /** A decoder that reports what the set does not have; sets of one byte a letter forgive, because they have gaps. */
  static CharsetDecoder decoder(Charset charset) {
    boolean gaps =
        charset.newEncoder().maxBytesPerChar() <= 1 && !charset.equals(StandardCharsets.US_ASCII);
    CodingErrorAction action = gaps ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT;
    return charset.newDecoder().onMalformedInput(action).onUnmappableCharacter(action);
  }

  /** How many bytes of a mark stand before the text of a file. */
  static int markLength(byte[] head) {
    return CharsetDetector.ofMark(head).markLength();
  }
}
