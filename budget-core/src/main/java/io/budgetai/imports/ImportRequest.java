package io.budgetai.imports;

import io.budgetai.account.AccountId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement, and where it goes: {@code ImportRequest.of(giro, StatementSource.of(path)).onBadRows(BadRows.SKIP)}.
 *
 * @param account the account that the statement is of
 * @param source the bytes; opened several times
 * @param options what is known beforehand and where reading stops, in the account's currency; {@code null} to find
 *     everything out within the default limits
 * @param answers to questions that a preview asked
 * @param layout how to read the file, as a preview showed it; {@code null} to take the saved mapping that fits, or to find
 *     out
 * @param badRows what becomes of the others when some rows cannot be read
 */
public record ImportRequest(
    AccountId account,
    StatementSource source,
    @Nullable StatementOptions options,
    Map<LayoutQuestion, String> answers,
    @Nullable StatementLayout layout,
    BadRows badRows) {

  public ImportRequest {
    answers = Map.copyOf(answers);
  }

  /** Everything is found out, and one bad row rejects the file. */
  public static ImportRequest of(AccountId account, StatementSource source) {
    return new ImportRequest(account, source, null, Map.of(), null, BadRows.REJECT);
  }

  public ImportRequest options(@Nullable StatementOptions known) {
    return new ImportRequest(account, source, known, answers, layout, badRows);
  }

  /**
   * Settles a question that a preview asked.
   *
   * @param answer one of {@link LayoutQuestion#answers()}
   */
  public ImportRequest answer(LayoutQuestion question, String answer) {
    Map<LayoutQuestion, String> more = new EnumMap<>(LayoutQuestion.class);
    more.putAll(answers);
    more.put(question, answer);
    return new ImportRequest(account, source, options, more, layout, badRows);
  }

  public ImportRequest layout(@Nullable StatementLayout known) {
    return new ImportRequest(account, source, options, answers, known, badRows);
  }

  public ImportRequest onBadRows(BadRows handling) {
    return new ImportRequest(account, source, options, answers, layout, handling);
  }
}
