package io.budgetai.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** Identifies the header of a file, so that the bank's next one is known again. */
final class Fingerprint {
  private static final int BYTES = 8;

  private Fingerprint() {}

  /** The fingerprint of the names of columns; spelling of accents, case and blank columns at the end do not matter. */
  static String ofHeader(List<String> names) {
    String joined =
        names.stream().map(Words::fold).collect(Collectors.joining("\n")).stripTrailing();
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(joined.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256.", impossible);
    }
  }

  /** The fingerprint of a file without a header: its shape. */
  static String ofShape(char delimiter, int width) {
    return "no-header-" + (int) delimiter + "-" + width; // the same digits in every locale
  }
}
