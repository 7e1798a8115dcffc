package io.budgetai.files;

/** Says whether bytes that arrive piece by piece are UTF-8, and in which line they cease to be. */
final class Utf8Check {
  private int pending;
  private int lowest = 0x80;
  private int highest = 0xbf;
  private int lines = 1;
  private boolean valid = true;
  private int firstBadLine;
  private int firstZeroLine;

  void add(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      int b = bytes[i] & 0xff;
      if (b == 0 && firstZeroLine == 0) {
        firstZeroLine = lines;
      }
      lines += b == '\n' ? 1 : 0;
      if (valid) {
        add(b);
        firstBadLine = valid ? 0 : lines;
      }
    }
  }

  private void add(int b) {
    if (pending > 0) {
      valid = b >= lowest && b <= highest;
      lowest = 0x80;
      highest = 0xbf;
      pending--;
    } else if (b >= 0x80) {
      start(b);
    }
  }

  /** The first byte of a letter says how many follow, and narrows the next one: no overlong forms, no surrogates. */
  private void start(int b) {
    if (b >= 0xc2 && b <= 0xdf) {
      pending = 1;
    } else if (b >= 0xe0 && b <= 0xef) {
      pending = 2;
      lowest = b == 0xe0 ? 0xa0 : 0x80;
      highest = b == 0xed ? 0x9f : 0xbf;
    } else if (b >= 0xf0 && b <= 0xf4) {
      pending = 3;
      lowest = b == 0xf0 ? 0x90 : 0x80;
      highest = b == 0xf4 ? 0x8f : 0xbf;
    } else {
      valid = false;
    }
  }

  /** Whether everything so far is UTF-8; a letter cut off at the end counts as not. */
  boolean valid() {
    return valid && pending == 0;
  }

  /** The line of the first byte that is not UTF-8, from 1; 0 if there is none. */
  int firstBadLine() {
    return firstBadLine;
  }

  /** The line of the first zero byte, from 1; 0 if there is none. */
  int firstZeroLine() {
    return firstZeroLine;
  }
}
