package io.budgetai.imports;

import io.budgetai.ValidationException;
import java.nio.charset.Charset;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the caller knows about a statement beforehand. Everything but the currency may be left to the reader to find out.
 *
 * @param currency the account's currency: rows and files that name none are in it
 * @param charset how the bytes are encoded, or {@code null} to find out
 * @param delimiter what stands between cells, or {@code null} to find out
 * @param dateOrder in which order dates are written, or {@code null} to find out
 * @param decimalSeparator {@code '.'} or {@code ','}, or {@code null} to find out
 * @param signRule what the sign of an amount means, or {@code null} to find out
 * @param knownLayouts saved layouts; the first whose fingerprint fits the file is used instead of finding out
 * @param previewRows how many rows a preview shows, 1 to 1,000
 * @param limits where reading stops
 */
public record StatementOptions(
    Currency currency,
    @Nullable Charset charset,
    @Nullable Character delimiter,
    @Nullable DateOrder dateOrder,
    @Nullable Character decimalSeparator,
    @Nullable SignRule signRule,
    List<StatementLayout> knownLayouts,
    int previewRows,
    StatementLimits limits) {

  public StatementOptions {
    if (decimalSeparator != null && decimalSeparator != '.' && decimalSeparator != ',') {
      throw new IllegalArgumentException(
          "A decimal separator must be '.' or ',', not '%s'.".formatted(decimalSeparator));
    }
    if (previewRows < 1 || previewRows > 1_000) {
      throw new IllegalArgumentException(
          "A preview shows 1 to 1,000 rows, not %d.".formatted(previewRows));
    }
    knownLayouts = List.copyOf(knownLayouts);
  }

  /** Leaves everything to the reader but the account's currency; previews show 20 rows. */
  public static StatementOptions inCurrency(Currency currency) {
    return new StatementOptions(
        currency, null, null, null, null, null, List.of(), 20, StatementLimits.DEFAULT);
  }

  public StatementOptions withCharset(@Nullable Charset newCharset) {
    return copy(draft -> draft.charset = newCharset);
  }

  public StatementOptions withDelimiter(@Nullable Character newDelimiter) {
    return copy(draft -> draft.delimiter = newDelimiter);
  }

  public StatementOptions withDateOrder(@Nullable DateOrder newOrder) {
    return copy(draft -> draft.dateOrder = newOrder);
  }

  public StatementOptions withDecimalSeparator(@Nullable Character newSeparator) {
    return copy(draft -> draft.decimalSeparator = newSeparator);
  }

  public StatementOptions withSignRule(@Nullable SignRule newRule) {
    return copy(draft -> draft.signRule = newRule);
  }

  public StatementOptions withKnownLayouts(List<StatementLayout> newLayouts) {
    return copy(draft -> draft.knownLayouts = newLayouts);
  }

  public StatementOptions withPreviewRows(int newPreviewRows) {
    return copy(draft -> draft.previewRows = newPreviewRows);
  }

  public StatementOptions withLimits(StatementLimits newLimits) {
    return copy(draft -> draft.limits = newLimits);
  }

  /**
   * Settles one question that a preview left open.
   *
   * @param answer one of {@link LayoutQuestion#answers()}
   * @throws ValidationException if it is none of them
   */
  public StatementOptions withAnswer(LayoutQuestion question, String answer) {
    if (!question.answers().contains(answer)) {
      throw new ValidationException(
          LayoutQuestion.nameOf(question),
          "The answer is not one that this question has.",
          "Maybe use one of %s.".formatted(String.join(", ", question.answers())));
    }
    return switch (question) {
      case DATE_ORDER -> withDateOrder(LayoutQuestion.constantOf(DateOrder.class, answer));
      case DECIMAL_SEPARATOR -> withDecimalSeparator(answer.equals("dot") ? '.' : ',');
      case SIGN -> withSignRule(LayoutQuestion.constantOf(SignRule.class, answer));
    };
  }

  private StatementOptions copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private final Currency currency;
    private @Nullable Charset charset;
    private @Nullable Character delimiter;
    private @Nullable DateOrder dateOrder;
    private @Nullable Character decimalSeparator;
    private @Nullable SignRule signRule;
    private List<StatementLayout> knownLayouts;
    private int previewRows;
    private StatementLimits limits;

    Draft(StatementOptions from) {
      currency = from.currency;
      charset = from.charset;
      delimiter = from.delimiter;
      dateOrder = from.dateOrder;
      decimalSeparator = from.decimalSeparator;
      signRule = from.signRule;
      knownLayouts = from.knownLayouts;
      previewRows = from.previewRows;
      limits = from.limits;
    }

    StatementOptions done() {
      return new StatementOptions(
          currency,
          charset,
          delimiter,
          dateOrder,
          decimalSeparator,
          signRule,
          knownLayouts,
          previewRows,
          limits);
    }
  }
}
