package io.budgetai.persistence.jpa.internal;

import io.budgetai.ConflictException;
import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.persistence.jpa.TransferReport;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.persistence.jpa.TransferReport.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a source into a file. It is written beside the one it becomes, read back, and then takes its name, so that
 * there is never half a backup under that name.
 */
public final class BackupWriter {
  /** The first that a zip file can say; that of the writing would make equal books unequal files. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final int BUFFER = 1 << 16;

  private final RowSource source;
  private final Progress progress;
  private final long total;
  private long done;

  private BackupWriter(RowSource source, Progress progress) {
    this.source = source;
    this.progress = progress;
    this.total = 2 * BookTables.all().stream().mapToLong(source::count).sum();
  }

  /** Writes the books of a database, which is closed then. */
  public static TransferReport save(
      OpenDatabase books, Path file, boolean overwriting, Progress progress) {
    try (RowSource source = DatabaseRows.of(books)) {
      if (!overwriting && Files.exists(file)) {
        throw new ConflictException(
            "There is a file of this name already. Maybe choose another name, or say that it is to be overwritten.");
      }
      return new BackupWriter(source, progress).save(file);
    }
  }

  private TransferReport save(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      if (folder != null) {
        Files.createDirectories(folder);
      }
      // What a run that was killed had left.
      Files.deleteIfExists(part);
      try {
        List<Table> tables = write(part);
        if (tables == null || !isReadBack(part)) {
          return new TransferReport(Outcome.CANCELED, List.of());
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return new TransferReport(Outcome.VERIFIED, tables);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new ProviderException(
          "The backup cannot be written. Maybe the disk is full, or the folder must not be written to.",
          true,
          e);
    }
  }

  /** Writes all of it onto the disk; {@code null} if it was canceled. */
  private @Nullable List<Table> write(Path part) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                part,
                Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW),
                forTheOwnerAlone(part));
        ZipOutputStream zip =
            new ZipOutputStream(
                new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER))) {
      List<Table> tables = new ArrayList<>();
      List<BackupManifest.Entry> entries = new ArrayList<>();
      for (BookTable table : BookTables.all()) {
        TableDigest digest = new TableDigest(table);
        begin(zip, BackupManifest.entryOf(table));
        if (!write(table, digest, zip)) {
          return null;
        }
        TableDigest.Result result = digest.result();
        entries.add(new BackupManifest.Entry(table.name(), result));
        tables.add(new Table(table.name(), result.rows(), result.rows(), result.checksum()));
      }
      begin(zip, BackupManifest.NAME);
      zip.write(new BackupManifest(Script.texts().size(), entries).write());
      zip.closeEntry();
      zip.finish();
      zip.flush();
      channel.force(true);
      return tables;
    }
  }

  private boolean write(BookTable table, TableDigest digest, ZipOutputStream zip)
      throws IOException {
    try (RowSource.Rows rows = source.rows(table)) {
      for (List<@Nullable Object[]> page = rows.next(Transfer.PAGE);
          !page.isEmpty();
          page = rows.next(Transfer.PAGE)) {
        for (@Nullable Object[] row : page) {
          zip.write(digest.add(row));
        }
        done += page.size();
        if (!progress.report(done, total)) {
          return false;
        }
      }
    }
    zip.closeEntry();
    return true;
  }

  private static void begin(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ALWAYS);
    zip.putNextEntry(entry);
  }

  private boolean isReadBack(Path part) {
    long before = done;
    return BackupRows.check(
            part, Long.MAX_VALUE, (read, unknown) -> progress.report(before + read, total))
        .isPresent();
  }

  /** What is in it is nobody else's business. */
  private static FileAttribute<?>[] forTheOwnerAlone(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
