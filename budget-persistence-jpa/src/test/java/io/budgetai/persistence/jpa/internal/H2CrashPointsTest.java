package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.persistence.jpa.internal.RecordedFiles.Acknowledged;
import io.budgetai.persistence.jpa.internal.RecordedFiles.Change;
import io.budgetai.persistence.jpa.internal.RecordedFiles.Cut;
import io.budgetai.persistence.jpa.internal.RecordedFiles.Written;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Looks at the file that H2 leaves at each point at which a process can be killed, with the
 * settings of the books and small tables. A kill at random meets the few points that matter once in
 * many tries; this meets all of them. H2 2.5.252 fails it.
 */
class H2CrashPointsTest {
  private static final int FILE_PAGE = 4096;

  @TempDir Path folder;

  private final H2 h2 = new H2();

  /** What a file holds that was left behind: the number of the last commit, and how many rows. */
  private record Found(long commit, long rows) {}

  @BeforeEach
  void record() {
    RecordedFiles.register();
  }

  @AfterEach
  void stopRecording() {
    RecordedFiles.unregister();
  }

  @Test
  @DisplayName("behind each write of its file, H2 has every commit that was acknowledged")
  void behindEachWrite() throws Exception {
    survives(60, 1, false);
  }

  @Test
  @Tag("kill")
  @DisplayName("in the middle of each write too, for many commits")
  void inTheMiddleOfEachWrite() throws Exception {
    survives(500, Long.getLong("kill.seed", System.nanoTime()), true);
  }

  private void survives(int commits, long seed, boolean torn) throws Exception {
    Random random = new Random(seed);
    List<Long> rows = work(commits, random);
    Path left = folder.resolve("left.mv.db");
    long acknowledged = 0;
    int points = 0;
    try (RandomAccessFile file = new RandomAccessFile(left.toFile(), "rw")) {
      for (Change change : RecordedFiles.changes()) {
        if (change instanceof Acknowledged said) {
          acknowledged = said.number();
          continue;
        }
        if (torn
            && acknowledged > 0
            && change instanceof Written written
            && written.bytes().length > FILE_PAGE) {
          write(file, written, FILE_PAGE * (random.nextInt(written.bytes().length / FILE_PAGE)));
          look(left, acknowledged, rows, seed);
          points++;
        }
        apply(file, change);
        if (acknowledged > 0) {
          look(left, acknowledged, rows, seed);
          points++;
        }
      }
    }
    System.out.printf(
        "h2: %d commits, %d points to be killed at, seed %d: none lost%n", commits, points, seed);
    assertThat(points).isGreaterThan(commits);
  }

  /** Commits and acknowledges; says how many rows there are after each commit. */
  private List<Long> work(int commits, Random random) throws SQLException {
    // What is no longer needed is overwritten at once, and not 45 seconds later.
    String url =
        "jdbc:h2:%s:%s;RETENTION_TIME=0"
            .formatted(RecordedFiles.SCHEME, folder.resolve("books").toAbsolutePath());
    List<Long> rows = new ArrayList<>(List.of(0L));
    DatabaseSettings settings = DatabaseSettings.of(url, null, null);
    try (Connection connection = DriverManager.getConnection(h2.complete(settings));
        Statement statement = connection.createStatement()) {
      statement.execute("create table payment (id uuid primary key, text varchar, spent_on int)");
      statement.execute("create index by_text on payment (text, spent_on)");
      statement.execute("create table head (id int primary key, number bigint)");
      statement.execute("insert into head values (1, 0)");
      connection.setAutoCommit(false);
      try (PreparedStatement insert =
              connection.prepareStatement("insert into payment values (?, ?, ?)");
          PreparedStatement delete =
              connection.prepareStatement("delete from payment where spent_on = ?");
          PreparedStatement update = connection.prepareStatement("update head set number = ?")) {
        for (int number = 1; number <= commits; number++) {
          int many = random.nextInt(4) == 0 ? 300 : 1 + random.nextInt(40);
          for (int i = 0; i < many; i++) {
            insert.setObject(1, new UUID(number * 65_536L + i, random.nextLong()));
            insert.setString(2, "Kiosk " + random.nextInt(5_000));
            insert.setInt(3, random.nextInt(50));
            insert.addBatch();
          }
          insert.executeBatch();
          delete.setInt(1, random.nextInt(50));
          int gone = number % 7 == 0 ? delete.executeUpdate() : 0;
          update.setLong(1, number);
          update.executeUpdate();
          connection.commit();
          h2.secure(connection);
          RecordedFiles.note(new Acknowledged(number));
          rows.add(rows.get(number - 1) + many - gone);
        }
      }
    }
    return rows;
  }

  private void look(Path left, long acknowledged, List<Long> rows, long seed)
      throws IOException, SQLException {
    Path copy = folder.resolve("copy.mv.db");
    Files.copy(left, copy, StandardCopyOption.REPLACE_EXISTING);
    Found found = found(folder.resolve("copy"));
    assertThat(found.commit())
        .as("the last commit that is found, with seed %d", seed)
        .isBetween(acknowledged, acknowledged + 1);
    assertThat(found.rows())
        .as("rows of %d commits, with seed %d", found.commit(), seed)
        .isEqualTo(rows.get((int) found.commit()));
  }

  private static Found found(Path books) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:h2:" + books + ";ACCESS_MODE_DATA=r");
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select number, (select count(*) from payment) from head")) {
      row.next();
      return new Found(row.getLong(1), row.getLong(2));
    }
  }

  private static void apply(RandomAccessFile file, Change change) throws IOException {
    if (change instanceof Written written) {
      write(file, written, written.bytes().length);
    } else if (change instanceof Cut cut) {
      file.setLength(cut.size());
    }
  }

  private static void write(RandomAccessFile file, Written written, int length) throws IOException {
    file.seek(written.position());
    file.write(written.bytes(), 0, length);
  }
}
