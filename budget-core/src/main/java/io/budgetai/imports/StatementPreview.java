package io.budgetai.imports;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a statement would become, before anything is stored.
 *
 * @param layout how the file is read; save it to read the bank's next file the same way
 * @param known whether {@code layout} is one of {@link StatementOptions#knownLayouts()}
 * @param header the names of the columns as the file has them, or empty where it has none
 * @param rows the first rows under {@code layout}
 * @param skipped lines among them that are no transactions, and why
 * @param problems lines among them that should be transactions and cannot be read
 * @param ambiguities what the file leaves open; while there are any, {@code layout} holds a guess for each
 * @param balances what the account held before and after all rows of the file, not only those shown; {@code null} where the
 *     file does not say so, or what it says does not add up
 */
public record StatementPreview(
    StatementLayout layout,
    boolean known,
    List<String> header,
    List<StatementRow> rows,
    List<SkippedLine> skipped,
    List<RowProblem> problems,
    List<Ambiguity> ambiguities,
    @Nullable StatementBalances balances) {

  public StatementPreview {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
    skipped = List.copyOf(skipped);
    problems = List.copyOf(problems);
    ambiguities = List.copyOf(ambiguities);
  }

  /**
   * A question that the file does not answer.
   *
   * @param question what is open
   * @param explanation why it is open, as one sentence
   * @param candidates the answers that fit the file, the likelier first; at least two
   */
  public record Ambiguity(LayoutQuestion question, String explanation, List<Candidate> candidates) {
    public Ambiguity {
      candidates = List.copyOf(candidates);
    }

    @Override
    public String toString() {
      return explanation
          + " Maybe answer "
          + candidates.stream().map(Candidate::toString).collect(Collectors.joining(" or "))
          + ".";
    }
  }

  /**
   * One possible answer.
   *
   * @param answer the text for {@link StatementOptions#withAnswer}
   * @param meaning what the file would then say, such as {@code "the first date is 2024-03-05"}
   */
  public record Candidate(String answer, String meaning) {
    @Override
    public String toString() {
      return answer + " (" + meaning + ")";
    }
  }
}
