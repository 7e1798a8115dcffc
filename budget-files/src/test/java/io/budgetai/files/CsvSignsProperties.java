package io.budgetai.files;

import static io.budgetai.files.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.imports.SignRule;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of telling money in from money out. */
class CsvSignsProperties {
  private static final String HEADER = "Date,Description,Amount";

  @Property(tries = 1_000)
  @Label("in a statement with both signs, one row never turns the others round")
  void oneRowNeverTurns(
      @ForAll("amounts") List<Integer> cents,
      @ForAll("telling") String text,
      @ForAll("signed") int telling,
      @ForAll int seed) {
    List<String> lines = new ArrayList<>();
    for (int cent : cents) {
      lines.add(line("Blue Door", cent));
    }
    lines.add(Math.floorMod(seed, lines.size() + 1), line(text, telling));
    lines.add(0, HEADER);
    var read = read(lines.toArray(String[]::new));
    assertThat(read.layout().signRule()).isEqualTo(SignRule.MINUS_IS_OUT);
    assertThat(read.preview().ambiguities()).isEmpty();
  }

  private static String line(String text, int cents) {
    return "2025-01-13,%s,%s%d.%02d"
        .formatted(text, cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
  }

  /** At least two amounts of each sign, so that a row more leaves both, and no sign that prevails. */
  @Provide
  Arbitrary<List<Integer>> amounts() {
    return Arbitraries.integers()
        .between(1, 99_999)
        .list()
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(
            plus -> {
              var both = new ArrayList<>(plus);
              plus.forEach(cents -> both.add(-cents));
              return List.copyOf(both);
            });
  }

  @Provide
  Arbitrary<String> telling() {
    return Arbitraries.of(
        "Miete", "FEE WAIVER", "ATM", "Payment received thank you", "Salary", "Gutschrift");
  }

  @Provide
  Arbitrary<Integer> signed() {
    return Arbitraries.integers().between(-99_999, 99_999).filter(cents -> cents != 0);
  }
}
