package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.samples.DemoHousehold.DemoAccount;
import io.budgetai.samples.RuleFile.Entry;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DemoHouseholdTest {
  private final DemoHousehold household = Resources.demoHousehold();

  private static String text(String file) {
    Charset charset =
        file.startsWith("lindenbank") ? Charset.forName("windows-1252") : StandardCharsets.UTF_8;
    return new String(Resources.demoStatement(file), charset);
  }

  @Test
  @DisplayName("every statement of the household is there, in its own layout")
  void statements() {
    assertThat(household.accounts()).hasSize(5);
    assertThat(household.accounts().stream().flatMap(account -> account.files().stream()))
        .hasSize(6)
        .doesNotHaveDuplicates()
        .allSatisfy(file -> assertThat(text(file).lines().count()).as(file).isGreaterThan(30));
  }

  @Test
  @DisplayName("every rule finds something in the statements")
  void rulesFindSomething() {
    String all =
        household.accounts().stream()
            .map(DemoAccount::files)
            .flatMap(List::stream)
            .map(DemoHouseholdTest::text)
            .reduce("", String::concat)
            .toLowerCase(Locale.ROOT);
    for (Entry entry : household.rules()) {
      assertThat(Stream.concat(entry.words().stream(), entry.contains().stream()))
          .isNotEmpty()
          .allSatisfy(text -> assertThat(all).contains(text.toLowerCase(Locale.ROOT)));
    }
  }
}
