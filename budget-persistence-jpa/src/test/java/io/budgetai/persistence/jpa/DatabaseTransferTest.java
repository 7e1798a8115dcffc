package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.budgetai.ConflictException;
import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionId;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transfer refuses, where it goes on, and what it leaves alone. */
class DatabaseTransferTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
  private static final int MANY = 1_300;
  private static final int FAR = 1_300;

  /** How many rows there are before somebody pays. */
  private static final int FURNITURE = 4;

  private static final int ALL = FURNITURE + 2 * (MANY + FAR);

  @TempDir static Path templates;

  private static final Household HOME = new Household();
  private static Path furnished;
  private static Path busy;

  @TempDir Path folder;

  private Places places;
  private String source;

  @BeforeAll
  static void furnish() throws IOException {
    furnished = templates.resolve("furnished.db");
    try (Storage storage = JpaStorage.open(furnished)) {
      storage.write(HOME.workspace, HOME::moveIn);
    }
    busy = Files.copy(furnished, templates.resolve("busy.db"));
    try (Storage storage = JpaStorage.open(busy)) {
      pay(storage, MANY);
      pointFar(storage);
    }
  }

  @BeforeEach
  void begin() throws IOException {
    places = new Places(folder);
    source = "jdbc:sqlite:" + Files.copy(furnished, folder.resolve("source.db"));
  }

  /** From now on the source has many transactions, some of which point to others far behind them. */
  private void begetMany() throws IOException {
    Files.copy(busy, folder.resolve("source.db"), StandardCopyOption.REPLACE_EXISTING);
  }

  private static DatabaseTransfer transfer(String from, String to) {
    return DatabaseTransfer.from(Database.at(from)).to(Database.at(to));
  }

  private Path save(String url) {
    Path file = places.file();
    Backup.at(file).save(Database.at(url), Progress.NONE);
    return file;
  }

  private static void pay(Storage storage, int many) {
    List<Transaction> payments = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      payments.add(HOME.payment(DAY.plusDays(i % 300), "-1.00", "Kiosk " + i));
    }
    insert(storage, payments);
  }

  private static void insert(Storage storage, List<Transaction> payments) {
    storage.write(
        HOME.workspace,
        books -> {
          books.transactions().insert(payments);
          return payments.size();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
  @DisplayName("a target that holds books is refused, and overwritten when that is said")
  void targetWithBooks(String make) {
    String target = places.url(make);
    Household others = new Household();
    try (Storage storage = JpaStorage.open(target)) {
      storage.write(others.workspace, others::moveIn);
    }
    Path before = save(target);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(source, target).run(Progress.NONE))
        .withMessageContaining("books at the target already")
        .withMessageContaining("overwritten");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(source, target).rehearse(Progress.NONE));
    assertThat(save(target)).hasSameBinaryContentAs(before);

    assertThat(transfer(source, target).overwriting().rehearse(Progress.NONE).outcome())
        .isEqualTo(Outcome.REHEARSED);
    assertThat(save(target)).hasSameBinaryContentAs(before);

    assertThat(transfer(source, target).overwriting().run(Progress.NONE).outcome())
        .isEqualTo(Outcome.VERIFIED);
    assertThat(save(target)).hasSameBinaryContentAs(save(source));
  }

  @Test
  @DisplayName("a rehearsal reads all, says what there is, and makes neither files nor tables")
  void rehearsal() throws SQLException {
    Path file = folder.resolve("absent.db");
    TransferReport report = transfer(source, "jdbc:sqlite:" + file).rehearse(Progress.NONE);
    assertThat(report.outcome()).isEqualTo(Outcome.REHEARSED);
    assertThat(report.rows()).isEqualTo(FURNITURE);
    assertThat(report.written()).isZero();
    assertThat(report.tables())
        .extracting(TransferReport.Table::name)
        .contains("workspace", "split");
    assertThat(file).doesNotExist();
    assertThat(transfer(source, "jdbc:h2:" + file).rehearse(Progress.NONE).tables())
        .isEqualTo(report.tables());
    assertThat(folder.resolve("absent.db.mv.db")).doesNotExist();
    String server = places.url("postgresql");
    assertThat(transfer(source, server).rehearse(Progress.NONE).tables())
        .isEqualTo(report.tables());
    try (Connection connection = DriverManager.getConnection(server);
        var tables = connection.getMetaData().getTables(null, "public", "%", null)) {
      assertThat(tables.next()).isFalse();
    }
    TransferReport done = transfer(source, server).run(Progress.NONE);
    assertThat(done.tables())
        .extracting(TransferReport.Table::checksum)
        .isEqualTo(report.tables().stream().map(TransferReport.Table::checksum).toList());
    assertThat(done.written()).isEqualTo(FURNITURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
  @DisplayName("what was canceled cannot be opened as books, and is finished by the next run")
  void canceled(String make) throws IOException {
    begetMany();
    String target = places.url(make);
    AtomicLong told = new AtomicLong(-1);
    TransferReport canceled =
        transfer(source, target)
            .run(
                (done, total) -> {
                  assertThat(done).isGreaterThanOrEqualTo(told.getAndSet(done));
                  assertThat(total).isEqualTo(2 * ALL);
                  return done < 4_000;
                });
    assertThat(canceled).isEqualTo(new TransferReport(Outcome.CANCELED, List.of()));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(target))
        .withMessageContaining("was not finished")
        .withMessageContaining("Maybe run it again");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer(target, places.url("sqlite")).run(Progress.NONE))
        .withMessageContaining("was not finished");

    TransferReport finished = transfer(source, target).run(Progress.NONE);
    assertThat(finished.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(finished.rows()).isEqualTo(ALL);
    assertThat(finished.written()).isBetween(1L, ALL - 3_500L);
    assertThat(save(target)).hasSameBinaryContentAs(save(source));
    JpaStorage.open(target).close();
  }

  @Test
  @DisplayName("canceled again and again, each time a little later, it ends with the same books")
  void canceledAgainAndAgain() throws IOException {
    begetMany();
    String target = places.url("sqlite");
    TransferReport report = new TransferReport(Outcome.CANCELED, List.of());
    int runs = 0;
    while (report.outcome() == Outcome.CANCELED) {
      runs++;
      int calls = 3 * runs;
      AtomicInteger left = new AtomicInteger(calls);
      report = transfer(source, target).run((done, total) -> left.decrementAndGet() > 0);
    }
    assertThat(runs).isGreaterThan(5);
    assertThat(save(target)).hasSameBinaryContentAs(save(source));
  }

  /** Adds transfers whose legs lie pages apart, and refunds; the earlier row points to the later one. */
  private static void pointFar(Storage storage) {
    List<Transaction> payments = new ArrayList<>();
    for (int i = 0; i < FAR; i++) {
      payments.add(HOME.payment(DAY, "-2.00", "Moved " + i));
    }
    for (int i = 0; i < FAR / 2 - 10; i += 10) {
      TransactionId other = payments.get(FAR - 1 - i).id();
      TransactionId next = payments.get(i + 1).id();
      payments.set(i, pointing(payments.get(i), other, null));
      payments.set(i + 2, pointing(payments.get(i + 2), null, next));
      payments.set(i + 3, pointing(payments.get(i + 3), null, other));
    }
    insert(storage, payments);
  }

  private static Transaction pointing(
      Transaction from, @Nullable TransactionId counter, @Nullable TransactionId refundOf) {
    return new Transaction(
        from.id(),
        from.account(),
        from.date(),
        from.amount(),
        from.originalAmount(),
        from.description(),
        from.merchant(),
        from.merchantSource(),
        from.note(),
        from.pending(),
        from.splits(),
        counter == null ? null : new TransferLeg(HOME.cash.id(), counter),
        refundOf,
        from.attachments(),
        from.recordedAt(),
        from.deletedAt(),
        from.version());
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  @DisplayName(
      "rows point to rows that come pages later, and categories to parents that come later")
  void pointers(String make) throws IOException {
    List<Category> tree = new ArrayList<>();
    UUID[] ids = new UUID[40];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = Household.id();
    }
    // The parent of each is the one behind it.
    for (int i = ids.length - 1; i >= 0; i--) {
      CategoryId parent = i + 1 < ids.length ? new CategoryId(ids[i + 1]) : null;
      tree.add(
          new Category(
              new CategoryId(ids[i]), parent, "C" + i, CategoryKind.EXPENSE, null, false, 1));
    }
    begetMany();
    try (Storage storage = JpaStorage.open(source)) {
      storage.write(
          HOME.workspace,
          books -> {
            tree.forEach(books.categories()::insert);
            return tree.size();
          });
    }
    String target = places.url(make);
    transfer(source, target).run(Progress.NONE);
    assertThat(save(target)).hasSameBinaryContentAs(save(source));
  }

  @Test
  @DisplayName(
      "a half transfer is not gone on with from another source, but overwritten when that is said")
  void anotherSource() throws IOException {
    begetMany();
    String target = places.url("sqlite");
    transfer(source, target).run((done, total) -> done < 3_000);
    String other = places.url("h2");
    Household others = new Household();
    try (Storage storage = JpaStorage.open(other)) {
      storage.write(others.workspace, others::moveIn);
    }
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(other, target).run(Progress.NONE))
        .withMessageContaining("another source");
    assertThat(transfer(other, target).overwriting().run(Progress.NONE).outcome())
        .isEqualTo(Outcome.VERIFIED);
    assertThat(save(target)).hasSameBinaryContentAs(save(other));
  }

  @Test
  @DisplayName(
      "a source that was changed between a run and the next is noticed, and the target is no books")
  void changedSource() throws IOException, SQLException {
    begetMany();
    String target = places.url("h2");
    transfer(source, target).run((done, total) -> done < 4_000);
    execute(source, "update budget_transaction set note = 'Later' where minor_units = -100");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(source, target).run(Progress.NONE))
        .withMessageContaining("differ in transaction.")
        .withMessageContaining("overwritten");
    assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> JpaStorage.open(target));
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(source, target).run(Progress.NONE))
        .withMessageContaining("before it was changed");
    transfer(source, target).overwriting().run(Progress.NONE);
    assertThat(save(target)).hasSameBinaryContentAs(save(source));
  }

  @Test
  @DisplayName("what is changed at the source meanwhile is not in the copy")
  void snapshot() throws IOException {
    begetMany();
    Path before = save(source);
    String target = places.url("h2");
    AtomicInteger reports = new AtomicInteger();
    transfer(source, target)
        .run(
            (done, total) -> {
              if (reports.incrementAndGet() == 3) {
                try (Storage storage = JpaStorage.open(source)) {
                  pay(storage, 10);
                }
              }
              return true;
            });
    assertThat(save(target)).hasSameBinaryContentAs(before);
  }

  @Test
  @DisplayName(
      "the same database as source and target is refused, under whatever name, and unharmed")
  void sameDatabase() {
    Path before = save(source);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(source, source).overwriting().run(Progress.NONE))
        .withMessageContaining("same database");
    String otherName = source.replace("/books", "/./books");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(source, otherName).overwriting().run(Progress.NONE))
        .withMessageContaining("same database");
    String server = places.url("postgresql");
    transfer(source, server).run(Progress.NONE);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                transfer(server, server + "&ApplicationName=other")
                    .overwriting()
                    .run(Progress.NONE))
        .withMessageContaining("same database");
    assertThat(save(source)).hasSameBinaryContentAs(before);
    assertThat(save(server)).hasSameBinaryContentAs(before);
    JpaStorage.open(source).close();
  }

  @Test
  @DisplayName("a source without books is refused, and none is made")
  void noSource() throws IOException {
    Path absent = folder.resolve("absent.db");
    String target = places.url("h2");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer("jdbc:sqlite:" + absent, target).run(Progress.NONE))
        .withMessageContaining("no database at the source");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer("jdbc:h2:" + absent, target).run(Progress.NONE))
        .withMessageContaining("no database at the source");
    String empty = "jdbc:sqlite:" + Files.createFile(folder.resolve("empty.db"));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer(empty, "jdbc:sqlite:" + absent).run(Progress.NONE))
        .withMessageContaining("no books at the source");
    assertThat(absent).doesNotExist();
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer(places.url("postgresql"), target).run(Progress.NONE))
        .withMessageContaining("no books at the source");
    assertThatIllegalStateException()
        .isThrownBy(() -> DatabaseTransfer.from(Database.at(source)).run(Progress.NONE))
        .withMessageContaining("to(...)");
  }

  @Test
  @DisplayName("books of another version of the tables are refused, older or newer")
  void otherVersions() throws SQLException {
    String target = places.url("h2");
    transfer(source, target).run(Progress.NONE);
    execute(source, "update budget_schema_history set \"checksum\" = 1 where \"version\" = '1'");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer(source, places.url("h2")).run(Progress.NONE))
        .withMessageContaining("older version");
    String other = places.url("sqlite");
    JpaStorage.open(other).close();
    execute(other, "update budget_schema_history set \"checksum\" = 1 where \"version\" = '1'");
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> transfer(target, other).run(Progress.NONE))
        .withMessageContaining("older version");
    execute(source, "update budget_schema_history set \"version\" = '9' where \"version\" = '1'");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> transfer(source, places.url("h2")).run(Progress.NONE))
        .withMessageContaining("newer version");
  }

  @Test
  @DisplayName("on data sources of the host, all connections are given back")
  void dataSources() throws IOException {
    AtomicInteger out = new AtomicInteger();
    HostDataSource from = new HostDataSource(source, out);
    HostDataSource to = new HostDataSource(places.url("postgresql"), out);
    begetMany();
    TransferReport report =
        DatabaseTransfer.from(Database.on(from)).to(Database.on(to)).run(Progress.NONE);
    assertThat(report.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThat(out).hasValue(0);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () ->
                DatabaseTransfer.from(Database.on(from)).to(Database.on(from)).run(Progress.NONE));
  }

  @Test
  @DisplayName("texts of all sorts, extreme numbers and days, and nulls survive the way around")
  void values() throws SQLException {
    StringBuilder controls = new StringBuilder();
    for (char c = 1; c < 0xa0; c++) {
      controls.append(c);
    }
    List<String> texts =
        List.of(
            "",
            " ",
            "\"quoted\" \\ back/slash?",
            controls.toString(),
            "\uD83D\uDC69\u200D\uD83D\uDC67 \uFB01 \uE000 \uFFFF a\u0301 \u2028",
            "long ".repeat(150));
    List<Long> longs = List.of(Long.MIN_VALUE, -1L, 0L, Long.MAX_VALUE);
    List<String> days = List.of("0001-01-01", "1582-10-10", "2024-02-29", "9999-12-31");
    String first = places.url("h2");
    transfer(source, first).run(Progress.NONE);
    int number = 0;
    for (String text : texts) {
      for (long minorUnits : longs) {
        String day = days.get(number++ % days.size());
        insertStrange(first, text, minorUnits, LocalDate.parse(day));
      }
    }
    Path original = save(first);
    String second = places.url("postgresql");
    String third = places.url("sqlite");
    transfer(first, second).run(Progress.NONE);
    transfer(second, third).run(Progress.NONE);
    assertThat(save(second)).hasSameBinaryContentAs(original);
    assertThat(save(third)).hasSameBinaryContentAs(original);
    String fourth = places.url("h2");
    Backup.at(original).restore(Database.at(fourth), Progress.NONE);
    assertThat(save(fourth)).hasSameBinaryContentAs(original);
  }

  private void insertStrange(String url, String text, long number, LocalDate day)
      throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into budget_transaction (workspace_id, id, account_id, on_day, minor_units,"
                    + " currency, description, note, search_text, pending, split_count,"
                    + " uncategorized, attachments, recorded_at, deleted, deleted_at, version)"
                    + " values (?, ?, ?, ?, ?, 'EUR', ?, ?, ?, true, ?, false, ?, ?, true, ?, ?)");
        PreparedStatement key =
            connection.prepareStatement(
                "insert into budget_merchant_key (workspace_id, merchant_key, merchant_id)"
                    + " values (?, ?, ?)");
        PreparedStatement merchant =
            connection.prepareStatement(
                "insert into budget_merchant (workspace_id, id, name, merchant_key, version)"
                    + " values (?, ?, 'x', 'x', 1)")) {
      // Of any version, so that all orders of their bytes occur.
      UUID id = UUID.randomUUID();
      insert.setObject(1, HOME.workspace.value());
      insert.setObject(2, id);
      insert.setObject(3, HOME.cash.id().value());
      insert.setObject(4, day);
      insert.setLong(5, number);
      insert.setString(6, text.substring(0, Math.min(400, text.length())));
      insert.setString(7, number == 0 ? null : text);
      insert.setString(8, text.repeat(20));
      insert.setInt(9, Integer.MIN_VALUE);
      insert.setString(10, number == 0 ? null : "[]");
      insert.setLong(11, number);
      insert.setObject(12, number == 0 ? null : Instant.EPOCH.toEpochMilli());
      insert.setLong(13, number);
      insert.executeUpdate();
      if (number == 0) {
        merchant.setObject(1, HOME.workspace.value());
        merchant.setObject(2, id);
        merchant.executeUpdate();
        key.setObject(1, HOME.workspace.value());
        key.setString(2, text.length() > 200 ? text.substring(0, 200) : text);
        key.setObject(3, id);
        key.executeUpdate();
      }
    }
  }

  @Test
  @DisplayName("tables of other names are found and made, beside others in the same database too")
  void otherNames() {
    Path original = save(source);
    String target = places.url("postgresql");
    JpaOptions ours = JpaOptions.defaults().schema("finance").tablePrefix("our_");
    Database named = Database.at(target).with(ours);
    Database plain = Database.at(target);
    DatabaseTransfer.from(Database.at(source)).to(named).run(Progress.NONE);
    TransferReport beside = DatabaseTransfer.from(named).to(plain).run(Progress.NONE);
    assertThat(beside.outcome()).isEqualTo(Outcome.VERIFIED);
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> DatabaseTransfer.from(plain).to(named).run(Progress.NONE))
        .withMessageContaining("already");
    for (Database each : List.of(named, plain)) {
      Path file = places.file();
      Backup.at(file).save(each, Progress.NONE);
      assertThat(file).hasSameBinaryContentAs(original);
    }
    JpaStorage.open(target, ours).close();
  }

  @Test
  @DisplayName("neither a database nor its place is named in what is printed of it")
  void silent() {
    Database secret = Database.at("postgresql://me:4711@host/books");
    assertThat(secret.toString()).doesNotContain("4711").doesNotContain("host");
  }

  private static void execute(String url, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }
}
