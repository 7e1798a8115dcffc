package io.budgetai.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.budgetai.WorkspaceId;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.storage.Storage;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TransactionStore;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.history.ServiceHistories;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@DisplayName("histories through the services bite")
class HistoriesBiteTest {

  /** The histories as a provider with a defect runs them; found by name alone, so that no build runs it by itself. */
  static class Subject extends ServiceHistories {
    private static volatile Supplier<Storage> defective = InMemoryStorage::new;
    private final Storage storage = defective.get();

    @Override
    protected Storage storage() {
      return storage;
    }
  }

  /** Mistakes of adapters that only show in what people see. */
  enum Mistake {
    EDITS_LOSE_TAGS {
      @Override
      TransactionStore bend(TransactionStore straight) {
        return new BentTransactions(straight) {
          @Override
          public void update(List<Transaction> edited) {
            straight.update(edited.stream().map(Mistake::withoutTags).toList());
          }
        };
      }
    },

    TOTALS_END_A_DAY_EARLY {
      @Override
      TransactionStore bend(TransactionStore straight) {
        return new BentTransactions(straight) {
          @Override
          public List<Total> totals(TotalsQuery query) {
            DateRange days = query.dates();
            return days == null || days.first().equals(days.last())
                ? straight.totals(query)
                : straight.totals(
                    new TotalsQuery(
                        DateRange.of(days.first(), days.last().minusDays(1)),
                        query.by(),
                        query.accounts()));
          }
        };
      }
    };

    abstract TransactionStore bend(TransactionStore straight);

    Storage storage() {
      return new BentStorage() {
        @Override
        TransactionStore bend(WorkspaceId workspace, TransactionStore straight) {
          return Mistake.this.bend(straight);
        }
      };
    }

    private static Transaction withoutTags(Transaction edited) {
      List<Split> bare = edited.splits().stream().map(part -> part.withTags(Set.of())).toList();
      return edited.withAmount(edited.amount(), bare);
    }
  }

  @ParameterizedTest
  @EnumSource(Mistake.class)
  @DisplayName("each planted mistake shows in an answer, and the step or question is named")
  void everyMistakeIsCaught(Mistake mistake) {
    assertThat(message(mistake::storage))
        .containsPattern("answer to step \\d+, |after \\d+ steps, ");
  }

  @Test
  @DisplayName("so does a page that skips ties, and a moment that is cut to seconds")
  void mistakesOfTheKitAreCaught() {
    assertThat(message(Defect.SKIPS_TIES_BETWEEN_PAGES::storage)).contains("Search[");
    assertThat(message(Defect.CUTS_MOMENTS_TO_SECONDS::storage)).contains("recordedAt=");
  }

  @Test
  @DisplayName("without a mistake the same histories are equal")
  void withoutMistakeAllIsEqual() {
    TestExecutionSummary summary = run(InMemoryStorage::new);

    assertThat(summary.getTestsSucceededCount()).isEqualTo(1);
    assertThat(summary.getFailures()).isEmpty();
  }

  private static String message(Supplier<Storage> storage) {
    TestExecutionSummary summary = run(storage);
    assertThat(summary.getFailures()).hasSize(1);
    return String.valueOf(summary.getFailures().get(0).getException().getMessage());
  }

  private static TestExecutionSummary run(Supplier<Storage> storage) {
    Subject.defective = storage;
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectMethod(Subject.class, "sameLife", "java.util.List"))
                .filters(EngineFilter.includeEngines("jqwik"))
                .configurationParameter("jqwik.shrinking.default", "OFF")
                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                .build(),
            listener);
    return listener.getSummary();
  }
}
