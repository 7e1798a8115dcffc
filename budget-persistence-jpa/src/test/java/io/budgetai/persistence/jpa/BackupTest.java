package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.ConflictException;
import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.expense.Transaction;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.storage.Storage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a backup: its form, what of it is refused, and that a refused one changes nothing. */
class BackupTest {
  private static final Household HOME = new Household();

  @TempDir static Path shared;

  private static Path books;
  private static Path backup;

  @TempDir Path folder;

  @BeforeAll
  static void save() {
    books = shared.resolve("books.db");
    try (Storage storage = JpaStorage.open(books)) {
      storage.write(HOME.workspace, HOME::moveIn);
      storage.write(
          HOME.workspace,
          unit -> {
            List<Transaction> payments = new ArrayList<>();
            for (int i = 0; i < 1_200; i++) {
              payments.add(HOME.payment(LocalDate.of(2024, 3, 1), "-1.00", "Kiosk " + i));
            }
            unit.transactions().insert(payments);
            return payments.size();
          });
    }
    backup = shared.resolve("books.zip");
    assertThat(Backup.at(backup).save(Database.at(books), Progress.NONE).outcome())
        .isEqualTo(Outcome.VERIFIED);
  }

  @Test
  @DisplayName("the form of a backup: a file of lines for each table, and a manifest behind them")
  void form() throws IOException {
    Map<String, byte[]> entries = entries();
    assertThat(String.join(" ", entries.keySet()))
        .isEqualTo(
            "workspace.jsonl member.jsonl account.jsonl category.jsonl merchant.jsonl"
                + " merchant_key.jsonl transaction.jsonl split.jsonl recurring.jsonl"
                + " occurrence.jsonl rule.jsonl budget.jsonl move.jsonl alert.jsonl held.jsonl"
                + " goal.jsonl contribution.jsonl import.jsonl imported_row.jsonl mapping.jsonl"
                + " rate.jsonl audit_head.jsonl audit.jsonl outbox.jsonl operation.jsonl"
                + " manifest.json");
    assertThat(new String(entries.get("workspace.jsonl"), StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"workspace_id\":\"%s\",\"name\":\"Meadow Lane\",\"kind\":\"PERSONAL\","
                    .formatted(HOME.workspace)
                + "\"currency\":\"EUR\",\"zone\":\"Europe/Berlin\",\"first_day_of_week\":\"MONDAY\","
                + "\"fiscal_month\":1,\"fiscal_day\":1,\"created_at\":1700000000123,\"version\":1}\n");
    byte[] splits = entries.get("split.jsonl");
    assertThat(new String(entries.get("manifest.json"), StandardCharsets.UTF_8))
        .startsWith(
            "{\"format\":\"budget-backup\",\"version\":1,\"schema\":1,\"tables\":[{\"name\":\"workspace\",\"rows\":1,")
        .contains(
            "{\"name\":\"split\",\"rows\":1200,\"bytes\":%d,\"sha256\":\"%s\"}"
                .formatted(splits.length, sha256(splits)))
        .contains("{\"name\":\"goal\",\"rows\":0,\"bytes\":0,")
        .endsWith("]}\n");
    TransferReport report = Backup.at(backup).check(Progress.NONE);
    assertThat(report.tables())
        .contains(new TransferReport.Table("split", 1200, 0, sha256(splits)));
    assertThat(report.outcome()).isEqualTo(Outcome.REHEARSED);
  }

  @Test
  @DisplayName(
      "saving twice makes the same file; a file that is there is kept unless it may be overwritten")
  void sameFile() throws IOException {
    Path again = folder.resolve("new/again.zip");
    Backup.at(again).save(Database.at(books), Progress.NONE);
    assertThat(again).hasSameBinaryContentAs(backup);
    Files.writeString(again, "mine");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> Backup.at(again).save(Database.at(books), Progress.NONE))
        .withMessageContaining("already");
    assertThat(again).hasContent("mine");
    Backup.at(again).overwriting().save(Database.at(books), Progress.NONE);
    assertThat(again).hasSameBinaryContentAs(backup);
    try (var left = Files.list(again.getParent())) {
      assertThat(left).containsExactly(again);
    }
  }

  @Test
  @DisplayName("saving that is canceled or fails leaves no file behind, wherever it ends")
  void canceledSave() throws IOException {
    for (int calls = 1; calls < 12; calls++) {
      AtomicInteger left = new AtomicInteger(calls);
      Path file = folder.resolve("canceled.zip");
      TransferReport report =
          Backup.at(file).save(Database.at(books), (done, total) -> left.decrementAndGet() > 0);
      assertThat(report.outcome()).isEqualTo(Outcome.CANCELED);
    }
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                Backup.at(folder.resolve("failed.zip"))
                    .save(
                        Database.at(books),
                        (done, total) -> {
                          throw new IllegalStateException("by its caller");
                        }));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(
            () ->
                Backup.at(folder.resolve("absent.zip"))
                    .save(Database.at(folder.resolve("absent.db")), Progress.NONE));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(
            () -> Backup.at(backup.resolve("x.zip")).save(Database.at(books), Progress.NONE))
        .withMessageContaining("cannot be written");
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  @DisplayName("restoring that is canceled is finished by the next run, and not by another file")
  void canceledRestore() throws IOException {
    String target = "jdbc:h2:" + folder.resolve("restored");
    TransferReport canceled =
        Backup.at(backup).restore(Database.at(target), (done, total) -> total < 0 || done < 4_000);
    assertThat(canceled.outcome()).isEqualTo(Outcome.CANCELED);
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(target))
        .withMessageContaining("was not finished");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                DatabaseTransfer.from(Database.at(books))
                    .to(Database.at(target))
                    .run(Progress.NONE));
    TransferReport finished = Backup.at(backup).restore(Database.at(target), Progress.NONE);
    assertThat(finished.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(finished.written()).isLessThan(finished.rows());
    Path again = folder.resolve("again.zip");
    Backup.at(again).save(Database.at(target), Progress.NONE);
    assertThat(again).hasSameBinaryContentAs(backup);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> Backup.at(backup).restore(Database.at(target), Progress.NONE));
    assertThat(Backup.at(backup).overwriting().rehearse(Database.at(target), Progress.NONE).rows())
        .isEqualTo(finished.rows());
  }

  @Test
  @DisplayName("a file that is cut off anywhere is refused, and nothing is written")
  void cutOff() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    Random random = new Random(3);
    for (int i = 0; i < 60; i++) {
      int length = i < 30 ? whole.length - 1 - i * 3 : random.nextInt(whole.length);
      refused(Arrays.copyOf(whole, length));
    }
    refused(new byte[0]);
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> Backup.at(folder.resolve("absent.zip")).check(Progress.NONE))
        .withMessageContaining("no such file");
  }

  @Test
  @DisplayName(
      "a file in which any byte was changed is refused, or holds the same rows all the same")
  void changedByte() throws IOException {
    byte[] whole = Files.readAllBytes(backup);
    TransferReport original = Backup.at(backup).check(Progress.NONE);
    Random random = new Random(4);
    int refused = 0;
    Path file = folder.resolve("changed.zip");
    for (int i = 0; i < 60; i++) {
      byte[] changed = whole.clone();
      changed[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, changed);
      try {
        assertThat(Backup.at(file).check(Progress.NONE)).isEqualTo(original);
      } catch (ValidationException e) {
        refused++;
      }
    }
    // What stands behind the last entry, and times, are no part of the rows.
    assertThat(refused).isGreaterThan(40);
  }

  @Test
  @DisplayName("entries that do not belong there, or not in this order, are refused")
  void entriesOutOfPlace() throws IOException {
    refused(with(entries -> entries.put("../../evil.jsonl", new byte[] {1})), "more in it");
    refused(with(entries -> entries.remove("goal.jsonl")), "no goal.jsonl");
    refused(with(entries -> entries.remove("manifest.json")), "no manifest.json");
    refused(
        with(
            entries -> {
              byte[] workspaces = entries.remove("workspace.jsonl");
              entries.put("workspace.jsonl", workspaces);
            }),
        "no workspace.jsonl");
    refused(zip(Map.of("/etc/passwd", new byte[0])), "no workspace.jsonl");
    refused(zip(Map.of()), "no workspace.jsonl");
    refused(
        with(
            entries ->
                entries.put("manifest.json", Arrays.copyOf(entries.get("manifest.json"), 2 << 20))),
        "more in it");
  }

  @Test
  @DisplayName("versions that are not known here are refused, and say so")
  void newerVersions() throws IOException {
    refused(manifest(text -> text.replace("\"version\":1", "\"version\":2")), "newer version");
    refused(manifest(text -> text.replace("\"schema\":1", "\"schema\":2")), "newer version");
    refused(manifest(text -> text.replace("budget-backup", "other")), "no backup");
    refused(manifest(text -> "x" + text), "not JSON");
    refused(manifest(text -> text.replace("\"rows\":1200", "\"rows\":1199")), "manifest says");
    refused(
        manifest(text -> "{\"format\":\"budget-backup\",\"version\":1,\"schema\":1}"),
        "manifest says");
  }

  @Test
  @DisplayName(
      "lines that are no rows are refused by their number, without a word of what is in them")
  void badLines() throws IOException {
    refused(
        lines(text -> text.replace("Kiosk 700", "Kiosk 701")),
        "transaction is not what its manifest");
    refused(lines(text -> text.replaceFirst("\n", "\n\n")), "Line 2 of transaction.jsonl");
    refused(
        lines(text -> text.replaceFirst("\"currency\"", "\"secret\"")),
        "Line 1",
        "has no currency");
    refused(lines(text -> text.replaceFirst(":-100,", ":-100.0,")), "Line 1", "minor_units");
    refused(lines(text -> text + text), "Line 1201", "order of the key");
    refused(lines(text -> text.substring(0, text.length() - 1)), "cut off");
    refused(lines(text -> text + "x".repeat(17 << 20)), "longer than any row");
  }

  @Test
  @DisplayName("what unpacks to far more than rows do is not unpacked")
  void bomb() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("workspace.jsonl"));
      byte[] line = (" ".repeat(9_999) + "\n").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 5_000; i++) {
        zip.write(line);
      }
    }
    refused(bytes.toByteArray());
    ByteArrayOutputStream manifest = new ByteArrayOutputStream();
    Map<String, byte[]> entries = entries();
    try (ZipOutputStream zip = new ZipOutputStream(manifest)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
      zip.putNextEntry(new ZipEntry("zeros"));
      for (int i = 0; i < 5_000; i++) {
        zip.write(new byte[10_000]);
      }
    }
    refused(manifest.toByteArray(), "more in it");
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> Backup.at(backup).atMost(100_000).check(Progress.NONE))
        .withMessageContaining("larger than it may be");
  }

  @Test
  @DisplayName(
      "a row that points to none is found by the database, and what is there cannot be opened")
  void danglingRow() throws IOException {
    String stranger = "00000000-0000-7000-8000-00000000dead";
    Path file = folder.resolve("dangling.zip");
    Map<String, byte[]> entries = entries();
    String changed =
        new String(entries.get("transaction.jsonl"), StandardCharsets.UTF_8)
            .replace(HOME.cash.id().toString(), stranger);
    byte[] bytes = changed.getBytes(StandardCharsets.UTF_8);
    String manifest =
        new String(entries.get("manifest.json"), StandardCharsets.UTF_8)
            .replace(sha256(entries.get("transaction.jsonl")), sha256(bytes));
    entries.put("transaction.jsonl", bytes);
    entries.put("manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
    Files.write(file, zip(entries));
    Path target = folder.resolve("target.db");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> Backup.at(file).restore(Database.at(target), Progress.NONE))
        .withMessageContaining("writing the table transaction");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(target))
        .withMessageContaining("was not finished");
    Backup.at(backup).overwriting().restore(Database.at(target), Progress.NONE);
    JpaStorage.open(target).close();
  }

  private void refused(byte[] file, String... how) throws IOException {
    Path bad = folder.resolve("bad.zip");
    Path target = folder.resolve("never.db");
    Files.write(bad, file);
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> Backup.at(bad).check(Progress.NONE))
        .withMessageContaining("Maybe")
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage())
                    .contains(how.length == 0 ? new String[] {"file"} : how)
                    .doesNotContain("Kiosk", "secret", "passwd", "evil"));
    assertThatExceptionOfType(ValidationException.class)
        .isThrownBy(() -> Backup.at(bad).restore(Database.at(target), Progress.NONE));
    assertThat(target).doesNotExist();
  }

  private interface Change {
    void to(Map<String, byte[]> entries) throws IOException;
  }

  private static byte[] with(Change change) throws IOException {
    Map<String, byte[]> entries = entries();
    change.to(entries);
    return zip(entries);
  }

  private static byte[] manifest(UnaryOperator<String> change) throws IOException {
    return with(entries -> change(entries, "manifest.json", change));
  }

  private static byte[] lines(UnaryOperator<String> change) throws IOException {
    return with(entries -> change(entries, "transaction.jsonl", change));
  }

  private static void change(
      Map<String, byte[]> entries, String name, UnaryOperator<String> change) {
    String text = new String(entries.get(name), StandardCharsets.UTF_8);
    entries.put(name, change.apply(text).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, byte[]> entries() throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(backup))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = bytes;
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
