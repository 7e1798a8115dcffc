package io.budgetai.testkit.internal;

import java.util.Comparator;

/** Text in order of code points, as the bytes of UTF-8 sort it; {@link String#compareTo} sorts UTF-16, which differs. */
final class CodePoints {
  static final Comparator<String> ORDER = CodePoints::compare;

  private CodePoints() {}

  private static int compare(String a, String b) {
    int i = 0;
    while (i < a.length() && i < b.length()) {
      int pointA = a.codePointAt(i);
      int pointB = b.codePointAt(i);
      if (pointA != pointB) {
        return Integer.compare(pointA, pointB);
      }
      i += Character.charCount(pointA);
    }
    return Integer.compare(a.length(), b.length());
  }
}
