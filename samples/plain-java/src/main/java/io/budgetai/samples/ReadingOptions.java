package io.budgetai.samples;

import io.budgetai.imports.DateOrder;
import io.budgetai.imports.LayoutQuestion;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementOptions;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What people say of a statement that the file itself may leave open. */
final class ReadingOptions {

  /** In which order a file writes dates, as people abbreviate it. */
  enum Order {
    DMY(DateOrder.DAY_FIRST),
    MDY(DateOrder.MONTH_FIRST),
    YMD(DateOrder.YEAR_FIRST);

    private final DateOrder order;

    Order(DateOrder order) {
      this.order = order;
    }
  }

  /** What stands before the decimals. */
  enum Decimal {
    COMMA(','),
    DOT('.');

    private final char separator;

    Decimal(char separator) {
      this.separator = separator;
    }
  }

  @Option(
      names = "--date-order",
      paramLabel = "ORDER",
      description = "How dates are written, where the file leaves it open: dmy, mdy or ymd.")
  private @Nullable Order order;

  @Option(
      names = "--decimal",
      paramLabel = "SIGN",
      description = "What stands before the decimals: comma or dot.")
  private @Nullable Decimal decimal;

  /** What the sign of an amount means. */
  enum Sign {
    PLUS_IS_OUT(SignRule.PLUS_IS_OUT),
    MINUS_IS_OUT(SignRule.MINUS_IS_OUT);

    private final SignRule rule;

    Sign(SignRule rule) {
      this.rule = rule;
    }

    /** As people write it, and as a preview's answers do. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  @Option(
      names = "--sign",
      paramLabel = "RULE",
      description =
          "Which amounts are money out, where the file leaves it open: plus-is-out (those without a minus) or minus-is-out.")
  private @Nullable Sign sign;

  /** What the user said, for a file of an account in this currency. */
  StatementOptions options(Currency currency) {
    StatementOptions options = StatementOptions.inCurrency(currency);
    if (order != null) {
      options = options.withDateOrder(order.order);
    }
    if (decimal != null) {
      options = options.withDecimalSeparator(decimal.separator);
    }
    return sign == null ? options : options.withSignRule(sign.rule);
  }

  /** The option that settles a question in this way. */
  static String option(LayoutQuestion question, String answer) {
    return switch (question) {
      case DATE_ORDER ->
          switch (answer) {
            case "day-first" -> "--date-order dmy";
            case "month-first" -> "--date-order mdy";
            default -> "--date-order ymd";
          };
      case DECIMAL_SEPARATOR -> "--decimal " + answer;
      case SIGN -> "--sign " + answer;
    };
  }
}
