package io.budgetai.benchmarks;

import static java.util.stream.Collectors.toSet;

import io.budgetai.WorkspaceId;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionSort;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The month-by-category totals against the same SQL by hand, and a page of 50 at several depths. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 10, time = 4)
@SuppressWarnings("NullAway.Init") // JMH calls open() first.
public class QueryBenchmark {
  private static final int PAGE = 50;
  private static final String BY_HAND =
      "select in_month, category_id, currency, sum(minor_units), count(*) from budget_split"
          + " where workspace_id = ? and deleted = 0 group by in_month, category_id, currency";

  /** How many transactions the books hold. */
  @Param("1000000")
  int size;

  private JpaStorage storage;
  private Connection byHand;
  private WorkspaceId workspace;
  private Cursor middle;
  private Cursor nearEnd;
  private Set<CategoryId> twentyCategories;

  @Setup(Level.Trial)
  public void open() throws IOException, SQLException {
    Path file = BookFiles.ofSize(size);
    storage = JpaStorage.open(file);
    workspace = storage.workspacesOf(SyntheticBooks.OWNER.user()).get(0);
    byHand = DriverManager.getConnection("jdbc:sqlite:" + file);
    // The cache that the library gives its readers, so that both sides have the same.
    try (var statement = byHand.createStatement()) {
      statement.execute("pragma cache_size = -32768");
    }
    twentyCategories =
        storage.<List<Category>>read(workspace, books -> books.categories().all()).stream()
            .filter(category -> category.kind() == CategoryKind.EXPENSE)
            .limit(20)
            .map(Category::id)
            .collect(toSet());
    middle = cursorAt(SyntheticBooks.FIRST_DAY.plusMonths(SyntheticBooks.MONTHS / 2).toEpochDay());
    nearEnd = cursorAt(SyntheticBooks.FIRST_DAY.plusDays(2).toEpochDay());
  }

  private static Cursor cursorAt(long epochDay) {
    return Cursor.parse(TransactionSort.NEWEST_FIRST + ":" + epochDay + ":" + new UUID(0, 0));
  }

  @TearDown(Level.Trial)
  public void close() throws SQLException {
    byHand.close();
    storage.close();
  }

  @Benchmark
  public List<Total> monthByCategory() {
    return storage.read(
        workspace,
        books ->
            books.transactions().totals(TotalsQuery.by(null, Dimension.MONTH, Dimension.CATEGORY)));
  }

  @Benchmark
  public long monthByCategoryByHand() throws SQLException {
    long sum = 0;
    try (PreparedStatement statement = byHand.prepareStatement(BY_HAND)) {
      statement.setBytes(1, bytes(workspace.value()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          byte[] category = rows.getBytes(2);
          sum += category == null ? 0 : category.length;
          sum += rows.getInt(1) + rows.getString(3).length() + rows.getLong(4) + rows.getLong(5);
        }
      }
    }
    return sum;
  }

  @Benchmark
  public List<Transaction> firstPage() {
    return page(TransactionFilter.all(), null);
  }

  @Benchmark
  public List<Transaction> pageInTheMiddle() {
    return page(TransactionFilter.all(), middle);
  }

  @Benchmark
  public List<Transaction> pageNearTheEnd() {
    return page(TransactionFilter.all(), nearEnd);
  }

  @Benchmark
  public List<Transaction> pageOfTextInTheMiddle() {
    return page(TransactionFilter.all().text("payment 77"), middle);
  }

  @Benchmark
  public List<Transaction> pageOfTwentyCategoriesInTheMiddle() {
    return page(TransactionFilter.all().categories(twentyCategories), middle);
  }

  private List<Transaction> page(TransactionFilter filter, @Nullable Cursor after) {
    return storage.read(
        workspace,
        books -> books.transactions().search(filter, TransactionSort.NEWEST_FIRST, after, PAGE));
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
