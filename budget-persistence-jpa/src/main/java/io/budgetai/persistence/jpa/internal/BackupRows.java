package io.budgetai.persistence.jpa.internal;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.persistence.jpa.TransferReport;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.persistence.jpa.TransferReport.Table;
import io.budgetai.persistence.jpa.internal.BackupLines.BadBackup;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a backup. The whole file is read and checked before the first row is handed out: names and order of the entries,
 * each line, the order of the lines, counts and checksums. It is hostile until then: nothing in it is a path, no more than some
 * lines are held in memory, and unpacking ends at the first byte that does not belong there, or where a limit is.
 */
public final class BackupRows implements RowSource {
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_MANIFEST = 1 << 20;

  /** How a zip file ends if it has no comment: a signature, and how long all of it is. */
  private static final byte[] END = {'P', 'K', 5, 6};

  private static final int END_LENGTH = 22;

  private final Path file;
  private final long most;
  private final BackupManifest manifest;
  private final String fingerprint;

  private BackupRows(Path file, long most, BackupManifest manifest, String fingerprint) {
    this.file = file;
    this.most = most;
    this.manifest = manifest;
    this.fingerprint = fingerprint;
  }

  /**
   * Checks a file.
   *
   * @param most how many bytes it may have unpacked
   * @return its rows; empty if it was canceled
   * @throws ValidationException if it is no whole backup of a version that is known here
   */
  static Optional<BackupRows> check(Path file, long most, Progress progress) {
    return reading(
        file,
        () -> {
          requireEnd(file);
          try (Zip zip = new Zip(file, most)) {
            return check(file, most, zip, progress);
          }
        });
  }

  /** Checks a file, and says what is in it. */
  public static TransferReport report(Path file, long most, Progress progress) {
    return check(file, most, progress)
        .map(
            rows ->
                new TransferReport(
                    Outcome.REHEARSED,
                    rows.manifest.tables().stream()
                        .map(each -> new Table(each.table(), each.rows(), 0, each.checksum()))
                        .toList()))
        .orElseGet(BackupRows::canceled);
  }

  /** Restores a file into a database, which is opened when the file was checked, and closed then. */
  public static TransferReport restore(
      Path file, long most, Supplier<OpenDatabase> to, boolean overwriting, Progress progress) {
    return check(file, most, progress)
        .map(
            rows -> {
              try (OpenDatabase target = to.get()) {
                return Transfer.run(rows, target, overwriting, rows.behindCheck(progress));
              }
            })
        .orElseGet(BackupRows::canceled);
  }

  /** Does all that restoring does but for writing; the target is empty where it is not there. */
  public static TransferReport rehearse(
      Path file,
      long most,
      Supplier<Optional<OpenDatabase>> to,
      boolean overwriting,
      Progress progress) {
    return check(file, most, progress)
        .map(
            rows -> {
              try (OpenDatabase target = to.get().orElse(null)) {
                return Transfer.rehearse(rows, target, overwriting, rows.behindCheck(progress));
              }
            })
        .orElseGet(BackupRows::canceled);
  }

  private static TransferReport canceled() {
    return new TransferReport(Outcome.CANCELED, List.of());
  }

  /** Goes on counting where the check has ended. */
  private Progress behindCheck(Progress progress) {
    long checked = manifest.tables().stream().mapToLong(BackupManifest.Entry::rows).sum();
    return (done, total) -> progress.report(checked + done, checked + total);
  }

  private static Optional<BackupRows> check(Path file, long most, Zip zip, Progress progress)
      throws IOException {
    List<BackupManifest.Entry> found = new ArrayList<>();
    long done = 0;
    for (BookTable table : BookTables.all()) {
      zip.enter(BackupManifest.entryOf(table));
      BackupLines lines = new BackupLines(zip.in, table);
      for (var page = lines.next(Transfer.PAGE);
          !page.isEmpty();
          page = lines.next(Transfer.PAGE)) {
        done += page.size();
        if (!progress.report(done, Progress.UNKNOWN)) {
          return Optional.empty();
        }
      }
      found.add(new BackupManifest.Entry(table.name(), lines.result()));
    }
    zip.enter(BackupManifest.NAME);
    byte[] written = zip.in.readNBytes(LONGEST_MANIFEST);
    BackupManifest manifest = manifest(written);
    for (int i = 0; i < found.size(); i++) {
      if (i >= manifest.tables().size() || !found.get(i).equals(manifest.tables().get(i))) {
        throw new BadBackup(
            "What is in it of %s is not what its manifest says.".formatted(found.get(i).table()));
      }
    }
    zip.requireNothingMore();
    String fingerprint = HexFormat.of().formatHex(TableDigest.sha256().digest(written));
    return Optional.of(new BackupRows(file, most, manifest, fingerprint));
  }

  private static BackupManifest manifest(byte[] written) {
    try {
      return BackupManifest.read(written);
    } catch (IllegalArgumentException e) {
      throw new BadBackup(String.valueOf(e.getMessage()));
    }
  }

  /** A copy that was cut off lacks its end, and is refused before it is read. */
  private static void requireEnd(Path file) throws IOException {
    byte[] end = new byte[END_LENGTH];
    try (RandomAccessFile random = new RandomAccessFile(file.toFile(), "r")) {
      if (random.length() >= END_LENGTH) {
        random.seek(random.length() - END_LENGTH);
        random.readFully(end);
      }
    }
    if (!Arrays.equals(END, Arrays.copyOf(end, END.length))) {
      throw new BadBackup("It is no zip file, or its end is missing.");
    }
  }

  /** Work on a file. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Says of a file what is wrong with it. */
  private static <T> T reading(Path file, Reading<T> work) {
    if (!Files.isRegularFile(file)) {
      throw new ValidationException(
          "file", "There is no such file.", "Maybe its name is misspelled.");
    }
    try {
      return work.read();
    } catch (BadBackup | ZipException | EOFException e) {
      String problem =
          e instanceof BadBackup ? String.valueOf(e.getMessage()) : "It is no whole zip file.";
      throw new ValidationException(
          "file", problem, "Maybe copy it again from where it was made, or use another backup.");
    } catch (IOException e) {
      throw new ProviderException(
          "The backup cannot be read. Maybe its disk is gone, or you may not read it.", true, e);
    }
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public long count(BookTable table) {
    return entry(table).rows();
  }

  private BackupManifest.Entry entry(BookTable table) {
    return manifest.tables().stream()
        .filter(each -> each.table().equals(table.name()))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Rows rows(BookTable table) {
    return reading(file, () -> new Unpacked(table, entry(table)));
  }

  @Override
  public boolean isTarget() {
    return false;
  }

  @Override
  public void close() {
    // Each reading opens the file for itself.
  }

  /** The rows of one entry. */
  private final class Unpacked implements Rows {
    private final BackupManifest.Entry promised;
    private final Zip zip;
    private final BackupLines lines;

    Unpacked(BookTable table, BackupManifest.Entry promised) throws IOException {
      this.promised = promised;
      this.zip = new Zip(file, most);
      try {
        zip.skipTo(BackupManifest.entryOf(table));
      } catch (IOException | RuntimeException e) {
        zip.close();
        throw e;
      }
      this.lines = new BackupLines(zip.in, table);
    }

    @Override
    public List<@Nullable Object[]> next(int most) {
      return reading(
          file,
          () -> {
            List<@Nullable Object[]> page = lines.next(most);
            if (page.isEmpty()
                && !new BackupManifest.Entry(promised.table(), lines.result()).equals(promised)) {
              throw new BadBackup("It was changed while it was read.");
            }
            return page;
          });
    }

    @Override
    public void close() {
      reading(
          file,
          () -> {
            zip.close();
            return true;
          });
    }
  }

  /** A zip file that is read from its beginning, up to a limit. */
  private static final class Zip implements AutoCloseable {
    private final ZipInputStream zip;
    final InputStream in;
    private long left;

    Zip(Path file, long most) throws IOException {
      left = most;
      zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
      in = new Limited();
    }

    /** Goes to the next entry, which must have this name. */
    void enter(String name) throws IOException {
      ZipEntry entry = next();
      if (entry == null || !entry.getName().equals(name)) {
        throw new BadBackup("It has no %s where that should be.".formatted(name));
      }
    }

    void skipTo(String name) throws IOException {
      ZipEntry entry = next();
      while (entry != null && !entry.getName().equals(name)) {
        entry = next();
      }
      if (entry == null) {
        throw new BadBackup("It was changed while it was read.");
      }
    }

    void requireNothingMore() throws IOException {
      if (in.read() >= 0 || next() != null) {
        throw new BadBackup("It has more in it than belongs there.");
      }
    }

    private @Nullable ZipEntry next() throws IOException {
      try {
        in.skip(Long.MAX_VALUE);
        return zip.getNextEntry();
      } catch (IllegalArgumentException e) {
        throw new BadBackup("The name of an entry is not in UTF-8.");
      }
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }

    /** The entry, as far as the limit lets it be unpacked. */
    private final class Limited extends FilterInputStream {
      Limited() {
        super(zip);
      }

      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        left -= Math.max(0, read);
        if (left < 0) {
          throw new BadBackup("Unpacked it is larger than it may be.");
        }
        return read;
      }

      @Override
      public long skip(long most) throws IOException {
        byte[] passed = new byte[BUFFER];
        long skipped = 0;
        for (int read = read(passed, 0, BUFFER); read >= 0; read = read(passed, 0, BUFFER)) {
          skipped += read;
        }
        return skipped;
      }
    }
  }
}
