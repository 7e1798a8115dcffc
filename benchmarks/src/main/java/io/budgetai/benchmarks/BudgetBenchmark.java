package io.budgetai.benchmarks;

import io.budgetai.BudgetAi;
import io.budgetai.Workspace;
import io.budgetai.account.AccountId;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.Rollover;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.NewTransaction;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

/**
 * The status of 50 monthly budgets over 36 periods: while nothing changes, right behind a change of today or of long ago, when
 * the sums of its month must be made anew, and by a library that has been asked nothing yet.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 5, time = 4)
@Measurement(iterations = 10, time = 4)
@SuppressWarnings("NullAway.Init") // JMH calls open() first.
public class BudgetBenchmark {
  private static final int BUDGETS = 50;
  private static final DateRange ALL_PERIODS =
      new DateRange(
          SyntheticBooks.FIRST_DAY,
          SyntheticBooks.FIRST_DAY.plusMonths(SyntheticBooks.MONTHS).minusDays(1));

  /** How many transactions the books hold. */
  @Param("1000000")
  int size;

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2025-12-15T12:00:00Z"), ZoneOffset.UTC);

  private JpaStorage storage;
  private BudgetAi budget;
  private Workspace home;

  @Setup(Level.Trial)
  public void open() throws IOException {
    Path file = BookFiles.ofSize(size);
    storage = JpaStorage.open(file);
    budget = library();
    home =
        budget.workspace(SyntheticBooks.OWNER, budget.workspaces(SyntheticBooks.OWNER).get(0).id());
    if (home.budgets().list().isEmpty()) {
      List<Category> categories =
          home.categories().tree().all().stream()
              .filter(category -> category.kind() == CategoryKind.EXPENSE)
              .toList();
      for (int i = 0; i < BUDGETS; i++) {
        home.budgets()
            .create(
                NewBudget.monthly("Budget " + i, "40000.00", "EUR")
                    .scope(BudgetScope.categories(categories.get(i).id()))
                    .rolling(Rollover.values()[i % 3])
                    .from(SyntheticBooks.FIRST_DAY));
      }
    }
  }

  @TearDown(Level.Trial)
  public void close() {
    budget.close();
  }

  @Benchmark
  public List<BudgetStatus> histories() {
    return home.budgets().histories(ALL_PERIODS);
  }

  @Benchmark
  public List<BudgetStatus> historiesBehindAChange() {
    return historiesBehindAChange(ALL_PERIODS.last());
  }

  @Benchmark
  public List<BudgetStatus> historiesBehindAChangeOfLongAgo() {
    return historiesBehindAChange(ALL_PERIODS.first());
  }

  /** The first question to a library: nothing is remembered, though the database is warm. */
  @Benchmark
  public List<BudgetStatus> historiesAtFirst() {
    return library().workspace(SyntheticBooks.OWNER, home.id()).budgets().histories(ALL_PERIODS);
  }

  /** A library with a memory of its own, on the storage that all share. */
  private BudgetAi library() {
    return BudgetAi.builder().storage(storage).clock(CLOCK).build();
  }

  private List<BudgetStatus> historiesBehindAChange(LocalDate day) {
    home.expenses().record(NewTransaction.expense("1.00", "EUR").on(day).at("Kiosk").in(cash()));
    return home.budgets().histories(ALL_PERIODS);
  }

  private AccountId cash() {
    return home.accounts().list().get(1).id();
  }
}
