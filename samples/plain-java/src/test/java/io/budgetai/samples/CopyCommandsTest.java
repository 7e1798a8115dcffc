package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code budget backup}, {@code restore} and {@code transfer}. */
class CopyCommandsTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void books() {
    ok("accounts", "open", "Giro");
  }

  private Run run(String... args) {
    return Run.at("2025-03-31", folder, args);
  }

  private String ok(String... args) {
    Run run = run(args);
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    return run.out();
  }

  private JsonNode json(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--json");
    Run run = run(all.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
    return run.json();
  }

  private String refused(int exitCode, String... args) {
    Run run = run(args);
    assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  @Test
  @DisplayName("a backup restores elsewhere to the same books, from which the same backup comes")
  void backup() throws IOException {
    String file = folder.resolve("books.zip").toString();
    assertThat(ok("backup", file)).contains("Backup", "account", "Every row was read back");
    assertThat(refused(ExitCode.REFUSED, "backup", file)).contains("Maybe choose another name");
    ok("backup", file, "--overwrite");
    Path other = folder.resolve("new").resolve("other.db");
    assertThat(ok("restore", file, "--to", other.toString(), "--dry-run"))
        .contains("Nothing was written");
    assertThat(other).doesNotExist();
    JsonNode restored = json("restore", file, "--to", other.toString());
    assertThat(restored.at("/outcome").asText()).isEqualTo("verified");
    assertThat(restored.at("/written").asLong()).isEqualTo(restored.at("/rows").asLong());
    assertThat(restored.at("/tables/0/name").asText()).isEqualTo("workspace");
    assertThat(ok("accounts", "--db", other.toString())).contains("Giro");
    String again = folder.resolve("again.zip").toString();
    ok("backup", again, "--from", other.toString());
    assertThat(Path.of(again)).hasSameBinaryContentAs(Path.of(file));
    assertThat(refused(ExitCode.REFUSED, "restore", file, "--db", other.toString()))
        .contains("books at the target already");
    ok("restore", file, "--db", other.toString(), "--overwrite");
    Files.writeString(Path.of(again), "no zip");
    assertThat(refused(ExitCode.REFUSED, "restore", again, "--db", other.toString()))
        .contains("no zip file");
  }

  @Test
  @DisplayName("a transfer names both databases as files or URLs, and can be rehearsed")
  void transfer() {
    Path h2 = folder.resolve("books");
    String url = "jdbc:h2:" + h2;
    JsonNode rehearsed = json("transfer", "--to", url, "--dry-run");
    assertThat(rehearsed.at("/outcome").asText()).isEqualTo("rehearsed");
    assertThat(folder.resolve("books.mv.db")).doesNotExist();
    assertThat(ok("transfer", "--to", url)).contains("Transfer", "Every row was read back");
    assertThat(refused(ExitCode.REFUSED, "transfer", "--to", url)).contains("already");
    Path back = folder.resolve("back.db");
    JsonNode moved = json("transfer", "--from", url, "--to", back.toString());
    assertThat(moved.at("/tables/0/checksum")).isEqualTo(rehearsed.at("/tables/0/checksum"));
    assertThat(ok("accounts", "--db", back.toString())).contains("Giro");
    assertThat(refused(ExitCode.UNAVAILABLE, "transfer", "--from", "absent.db", "--to", url))
        .contains("no database at the source");
    assertThat(refused(ExitCode.USAGE, "transfer")).contains("--to");
  }
}
