package io.budgetai.persistence.jpa.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.List;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * Files of H2 that remember in which order they were changed: with the first so many changes of
 * them one has the file that a process leaves when it is killed behind the last. Registered by
 * {@link #register()} for URLs that begin with {@code jdbc:h2:recorded:}.
 */
public final class RecordedFiles extends FilePathWrapper {
  static final String SCHEME = "recorded";

  private static final List<Change> CHANGES = new ArrayList<>();

  /** What happened to the file, or that something was acknowledged. */
  sealed interface Change permits Written, Cut, Acknowledged {}

  record Written(long position, byte[] bytes) implements Change {}

  record Cut(long size) implements Change {}

  record Acknowledged(long number) implements Change {}

  static void register() {
    FilePath.register(new RecordedFiles());
    CHANGES.clear();
  }

  static void unregister() {
    FilePath.unregister(new RecordedFiles());
  }

  static synchronized void note(Change change) {
    CHANGES.add(change);
  }

  static synchronized List<Change> changes() {
    return List.copyOf(CHANGES);
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    FileChannel file = getBase().open(mode);
    return getName().endsWith(".mv.db") ? new Recorded(file) : file;
  }

  private static final class Recorded extends FileBaseDefault {
    private final FileChannel file;

    Recorded(FileChannel file) {
      this.file = file;
    }

    @Override
    public int read(ByteBuffer into, long position) throws IOException {
      return file.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
      byte[] bytes = new byte[from.remaining()];
      from.duplicate().get(bytes);
      note(new Written(position, bytes));
      int left = bytes.length;
      while (left > 0) {
        left -= file.write(from, position + bytes.length - left);
      }
      return bytes.length;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      note(new Cut(size));
      file.truncate(size);
    }

    @Override
    public long size() throws IOException {
      return file.size();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      file.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return file.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      file.close();
    }
  }
}
