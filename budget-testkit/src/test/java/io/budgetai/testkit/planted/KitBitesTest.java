package io.budgetai.testkit.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.InMemoryStorage;
import io.budgetai.testkit.StorageContract;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

@DisplayName("the contract kit bites")
class KitBitesTest {

  /** The kit as a provider with a defect runs it; found by name alone, so that no build runs it by itself. */
  static class Subject implements StorageContract {
    private static volatile Supplier<Storage> defective = InMemoryStorage::new;
    private final Storage storage = defective.get();

    @Override
    public Storage storage() {
      return storage;
    }

    @Override
    public Storage another() {
      return defective.get();
    }
  }

  @ParameterizedTest
  @EnumSource(Defect.class)
  @DisplayName("each planted defect fails the tests that are there for it")
  void everyDefectIsCaught(Defect defect) {
    TestExecutionSummary summary = run(defect::storage, defect.caughtBy());

    Set<String> failed =
        summary.getFailures().stream()
            .map(failure -> failure.getTestIdentifier().getSource().orElseThrow())
            .map(KitBitesTest::methodName)
            .collect(Collectors.toSet());
    assertThat(failed).containsExactlyInAnyOrderElementsOf(defect.caughtBy());
  }

  @Test
  @DisplayName("without a defect the same tests succeed")
  void withoutDefectAllSucceed() {
    List<String> all =
        Arrays.stream(Defect.values())
            .flatMap(defect -> defect.caughtBy().stream())
            .distinct()
            .toList();

    TestExecutionSummary summary = run(InMemoryStorage::new, all);

    assertThat(summary.getTestsSucceededCount()).isEqualTo(all.size());
    assertThat(summary.getTestsFailedCount()).isZero();
  }

  private static TestExecutionSummary run(Supplier<Storage> storage, List<String> tests) {
    Subject.defective = storage;
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(tests.stream().map(test -> selectMethod(Subject.class, test)).toList())
                .filters(EngineFilter.includeEngines("junit-jupiter"))
                .build(),
            listener);
    return listener.getSummary();
  }

  private static String methodName(TestSource source) {
    return ((MethodSource) source).getMethodName();
  }
}
