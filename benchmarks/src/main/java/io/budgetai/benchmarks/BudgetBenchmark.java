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
 * The status of 50 monthly budgets over 36 periods: while nothing changes, and right behind a change, when the sums must be
 * made anew.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xmx512m", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
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

  private BudgetAi budget;
  private Workspace home;
  private LocalDate lastDay;

  @Setup(Level.Trial)
  public void open() throws IOException {
    Path file = BookFiles.ofSize(size);
    budget =
        BudgetAi.builder()
            .storage(JpaStorage.open(file))
            .clock(Clock.fixed(Instant.parse("2025-12-15T12:00:00Z"), ZoneOffset.UTC))
            .build();
    home =
        budget.workspace(SyntheticBooks.OWNER, budget.workspaces(SyntheticBooks.OWNER).get(0).id());
    lastDay = ALL_PERIODS.last();
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
    home.expenses()
        .record(NewTransaction.expense("1.00", "EUR").on(lastDay).at("Kiosk").in(cash()));
    return home.budgets().histories(ALL_PERIODS);
  }

  private AccountId cash() {
    return home.accounts().list().get(1).id();
  }
}
