package io.budgetai.imports.internal;

import io.budgetai.imports.StatementSource;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.OptionalLong;

/** Takes the SHA-256 of a statement while it is read. Of several readings the last one counts. Used by one thread. */
final class DigestedSource implements StatementSource {
  private final StatementSource source;
  private final long maxBytes;
  private MessageDigest digest = sha256();
  private InputStream last = InputStream.nullInputStream();
  private long count;

  /**
   * @param maxBytes after so many bytes no more are read only for the sake of the digest
   */
  DigestedSource(StatementSource source, long maxBytes) {
    this.source = source;
    this.maxBytes = maxBytes;
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public OptionalLong size() {
    return source.size();
  }

  @Override
  public InputStream open() throws IOException {
    digest = sha256();
    count = 0;
    last = new Digested(source.open());
    return last;
  }

  /**
   * Reads what is left, and ends the digest.
   *
   * @param reading how the bytes are read; part of the digest
   * @return 64 hexadecimal digits
   */
  String finish(String reading) {
    byte[] buffer = new byte[8192];
    try {
      while (count <= maxBytes && last.read(buffer) >= 0) {}
    } catch (IOException cause) {
      throw StatementReaders.unreachable(cause);
    }
    digest.update(reading.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest());
  }

  /** How many bytes were read since the last opening. */
  long count() {
    return count;
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }

  private final class Digested extends FilterInputStream {
    private Digested(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        digest.update(buffer, offset, read);
        count += read;
      }
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      return readNBytes((int) Math.min(bytes, 8192)).length;
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
