package io.budgetai.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Stands between a host and its PostgreSQL server, and passes everything on; but when it is told to, it lets the next COMMIT
 * through, waits until the server has answered, and cuts the connection instead of passing the answer on.
 */
final class CommitEater implements AutoCloseable {
  private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket listening;
  private final int server;
  private final AtomicBoolean hungry = new AtomicBoolean();

  /**
   * @param server the port of the server on this machine
   */
  CommitEater(int server) throws IOException {
    this.server = server;
    listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    daemon(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Eats the answer to the next commit. */
  void eatNext() {
    hungry.set(true);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket host = listening.accept();
        Socket database = new Socket(InetAddress.getLoopbackAddress(), server);
        AtomicBoolean eating = new AtomicBoolean();
        daemon(() -> pass(host, database, eating, true));
        daemon(() -> pass(database, host, eating, false));
      } catch (IOException closed) {
        if (!listening.isClosed()) {
          throw new UncheckedIOException(closed);
        }
      }
    }
  }

  private void pass(Socket from, Socket to, AtomicBoolean eating, boolean toServer) {
    byte[] buffer = new byte[65_536];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (toServer) {
          // The driver sends the commit in one piece, behind everything else of its unit of work.
          if (holdsCommit(buffer, read) && hungry.compareAndSet(true, false)) {
            eating.set(true);
          }
        } else if (eating.get()) {
          return;
        }
        out.write(buffer, 0, read);
        out.flush();
      }
    } catch (IOException cut) {
      // One side is gone; closing both tells the other.
    }
  }

  private static boolean holdsCommit(byte[] bytes, int length) {
    for (int start = 0; start + COMMIT.length <= length; start++) {
      int matched = 0;
      while (matched < COMMIT.length && bytes[start + matched] == COMMIT[matched]) {
        matched++;
      }
      if (matched == COMMIT.length) {
        return true;
      }
    }
    return false;
  }

  private static void daemon(Runnable work) {
    Thread thread = new Thread(work, "commit-eater");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }
}
