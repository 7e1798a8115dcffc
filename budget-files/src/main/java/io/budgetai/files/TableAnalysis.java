package io.budgetai.files;

import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.DateOrder;
import io.budgetai.imports.LayoutQuestion;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview.Ambiguity;
import io.budgetai.imports.StatementPreview.Candidate;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out what the columns of a table mean: roles, decimals, dates, signs, currency; in this order, each on the last. */
final class TableAnalysis {
  private final SampleTable table;
  private final Charset charset;
  private final StatementOptions options;
  private final List<String> header;
  private final List<CsvRecord> rows;
  private final List<ColumnProfile> profiles;
  private final List<ColumnRole> roles;
  private final List<Ambiguity> ambiguities = new ArrayList<>();

  private TableAnalysis(SampleTable table, Charset charset, StatementOptions options) {
    this.table = table;
    this.charset = charset;
    this.options = options;
    this.header = table.header();
    List<CsvRecord> even =
        table.rows().stream().filter(row -> row.usedWidth() <= table.width()).toList();
    // A row with too many cells has delimiters in its text, and what stands in its columns belongs
    // to others.
    this.rows = even.isEmpty() ? table.rows() : even;
    this.profiles = ColumnProfile.of(rows, table.width());
    this.roles =
        table.headerScore() > 0
            ? HeaderRoles.of(header, profiles)
            : new ArrayList<>(Collections.nCopies(table.width(), ColumnRole.IGNORE));
  }

  static DetectedLayout of(SampleTable table, Charset charset, StatementOptions options) {
    var analysis = new TableAnalysis(table, charset, options);
    for (StatementLayout known : options.knownLayouts()) {
      if (analysis.fits(known)) {
        return new DetectedLayout(analysis.adapted(known), true, analysis.header, List.of());
      }
    }
    return new DetectedLayout(analysis.layout(), false, analysis.header, analysis.ambiguities);
  }

  private String fingerprint() {
    return table.headerAt() >= 0
        ? Fingerprint.ofHeader(header)
        : Fingerprint.ofShape(table.delimiter(), table.width());
  }

  /** Whether a saved layout belongs to this header or, without one, makes sense of these rows. */
  private boolean fits(StatementLayout known) {
    if (!known.fingerprint().equals(fingerprint()) || known.columns().size() != table.width()) {
      return false;
    }
    ColumnProfile dates = profiles.get(known.columnOf(ColumnRole.DATE));
    boolean datesRead =
        dates.cells().stream()
            .allMatch(cell -> cell.isEmpty() || DateText.parse(cell, known.dateOrder()) != null);
    int amount = known.columnOf(ColumnRole.AMOUNT);
    return datesRead && (amount < 0 || profiles.get(amount).isAmounts());
  }

  /** A saved layout with what may differ from file to file taken from this one, and with the caller's own answers. */
  private StatementLayout adapted(StatementLayout known) {
    DateOrder order = options.dateOrder();
    Character mark = options.decimalSeparator();
    SignRule sign = options.signRule();
    return new StatementLayout(
        charset,
        table.delimiter(),
        table.quote(),
        table.preambleLines(),
        known.header(),
        known.footerLines(),
        known.columns(),
        order == null ? known.dateOrder() : order,
        mark == null ? known.decimalSeparator() : mark,
        sign == null ? known.signRule() : sign,
        known.outWords(),
        known.currency(),
        known.fingerprint());
  }

  private StatementLayout layout() {
    char guess = mark(Decimals.of(profiles, roles, options.currency()));
    ContentRoles.complete(roles, profiles, guess, table.headerScore() > 0 ? header : List.of());
    chooseAmountOrSides();
    List<String> faults = StatementLayout.roleFaults(roles);
    if (!faults.isEmpty()) {
      throw Refusal.at(
          table.records().get(Math.max(0, table.headerAt())).line(),
          "The columns do not make transactions: %s.".formatted(String.join("; ", faults)),
          "Maybe this is no account statement; otherwise name the columns' roles in a layout.");
    }
    Currency currency = currency();
    char mark = decideDecimals(currency == null ? options.currency() : currency);
    BalanceCheck balance = balanceCheck(mark);
    DateOrder order =
        decideDates(balance.direction(), currency == null ? options.currency() : currency);
    return new StatementLayout(
        charset,
        table.delimiter(),
        table.quote(),
        table.preambleLines(),
        table.headerAt() >= 0,
        0,
        roles,
        order,
        mark,
        decideSign(mark, balance),
        outWords(),
        currency,
        fingerprint());
  }

  private char mark(Decimals found) {
    Character wanted = options.decimalSeparator();
    return wanted == null ? found.mark() : wanted;
  }

  /** A signed amount says as much as debit and credit beside it; an unsigned one says less. */
  private void chooseAmountOrSides() {
    int amount = roles.indexOf(ColumnRole.AMOUNT);
    int debit = roles.indexOf(ColumnRole.DEBIT);
    int credit = roles.indexOf(ColumnRole.CREDIT);
    if (amount >= 0 && (debit >= 0 || credit >= 0)) {
      boolean both =
          debit >= 0
              && credit >= 0
              && profiles.get(debit).filled() + profiles.get(credit).filled() > 0;
      boolean unsigned =
          profiles.get(amount).negatives() == 0 && !roles.contains(ColumnRole.DIRECTION);
      Collections.replaceAll(
          roles, ColumnRole.AMOUNT, both && unsigned ? ColumnRole.IGNORE : ColumnRole.AMOUNT);
      if (!both || !unsigned) {
        Collections.replaceAll(roles, ColumnRole.DEBIT, ColumnRole.IGNORE);
        Collections.replaceAll(roles, ColumnRole.CREDIT, ColumnRole.IGNORE);
      }
    }
    int out = roles.indexOf(ColumnRole.DEBIT);
    if (out >= 0 && profiles.get(out).negatives() * 2 > profiles.get(out).filled()) {
      roles.set(out, ColumnRole.NEGATIVE_DEBIT);
    }
  }

  private char decideDecimals(Currency currency) {
    Decimals found = Decimals.of(profiles, roles, currency);
    if (options.decimalSeparator() == null && !found.certain()) {
      String likelier = found.mark() == '.' ? "dot" : "comma";
      String other = found.mark() == '.' ? "comma" : "dot";
      ambiguities.add(
          new Ambiguity(
              LayoutQuestion.DECIMAL_SEPARATOR,
              "The amounts can be read with a dot or with a comma before the decimals.",
              List.of(
                  new Candidate(likelier, "the %s stands before the decimals".formatted(likelier)),
                  new Candidate(other, "the %s stands before the decimals".formatted(other)))));
    }
    return mark(found);
  }

  private BalanceCheck balanceCheck(char mark) {
    int balance = roles.indexOf(ColumnRole.BALANCE);
    if (balance < 0) {
      return BalanceCheck.NOTHING;
    }
    List<@Nullable BigDecimal> amounts = new ArrayList<>();
    List<@Nullable BigDecimal> balances = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      amounts.add(net(row, mark));
      balances.add(profiles.get(balance).value(row, mark));
    }
    return BalanceCheck.of(amounts, balances);
  }

  private @Nullable BigDecimal net(int row, char mark) {
    BigDecimal sum = null;
    for (int i = 0; i < roles.size(); i++) {
      BigDecimal value = profiles.get(i).value(row, mark);
      if (value != null) {
        BigDecimal before = sum == null ? BigDecimal.ZERO : sum;
        sum =
            switch (roles.get(i)) {
              case AMOUNT, CREDIT, NEGATIVE_DEBIT -> before.add(value);
              case DEBIT -> isMarked(i, row) ? before.add(value) : before.subtract(value);
              default -> sum;
            };
      }
    }
    return sum;
  }

  private boolean isMarked(int column, int row) {
    AmountShape shape = profiles.get(column).shapes().get(row);
    return shape != null && shape.mark() != 0;
  }

  private DateOrder decideDates(int direction, Currency currency) {
    DateOrder wanted = options.dateOrder();
    if (wanted != null) {
      return wanted;
    }
    List<String> cells = filled(profiles.get(roles.indexOf(ColumnRole.DATE)));
    List<String> all = new ArrayList<>(cells);
    profiles.stream().filter(ColumnProfile::isDates).forEach(column -> all.addAll(filled(column)));
    boolean dayFirst =
        header.stream()
            .flatMap(name -> List.of(Words.fold(name).split(" ")).stream())
            .anyMatch(word -> Vocabulary.INSTANCE.is("not-english", word));
    boolean dollars = currency.getCurrencyCode().equals("USD");
    DateOrders found = DateOrders.decide(cells, all, direction, dayFirst, dollars);
    if (found.candidates().size() > 1) {
      ambiguities.add(
          new Ambiguity(
              LayoutQuestion.DATE_ORDER,
              "Every date can be read with the day or with the month first.",
              found.candidates().stream().map(order -> candidate(order, found.sample())).toList()));
    }
    return found.candidates().get(0);
  }

  private static Candidate candidate(DateOrder order, String sample) {
    return new Candidate(
        order.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "%s is %s".formatted(sample, DateText.parse(sample, order)));
  }

  private static List<String> filled(ColumnProfile column) {
    return column.cells().stream().filter(cell -> !cell.isEmpty()).toList();
  }

  private SignRule decideSign(char mark, BalanceCheck balance) {
    SignRule wanted = options.signRule();
    int amount = roles.indexOf(ColumnRole.AMOUNT);
    if (wanted != null || amount < 0 || roles.contains(ColumnRole.DIRECTION)) {
      return wanted == null ? SignRule.MINUS_IS_OUT : wanted;
    }
    SignEvidence evidence = SignEvidence.of(telling(), profiles.get(amount), mark, balance.holds());
    if (!evidence.certain()) {
      var plus = new Candidate("plus-is-out", "amounts without a minus are money out");
      var minus = new Candidate("minus-is-out", "amounts without a minus are money in");
      ambiguities.add(
          new Ambiguity(
              LayoutQuestion.SIGN,
              "The file does not settle whether amounts without a minus are money in or money out.",
              evidence.rule() == SignRule.PLUS_IS_OUT
                  ? List.of(plus, minus)
                  : List.of(minus, plus)));
    }
    return evidence.rule();
  }

  /** The columns whose words may tell money in from money out; all of them where none has a name. */
  private List<ColumnProfile> telling() {
    if (table.headerScore() == 0) {
      return profiles;
    }
    return profiles.stream()
        .filter(column -> tells(roles.get(column.index()), header.get(column.index())))
        .toList();
  }

  private static boolean tells(ColumnRole role, String name) {
    String folded = Words.foldHeader(name);
    return switch (role) {
      case DESCRIPTION, PAYEE, CATEGORY -> true;
      case IGNORE ->
          Vocabulary.INSTANCE.is("direction", folded)
              || Vocabulary.INSTANCE.is("description-otherwise", folded);
      default -> false;
    };
  }

  /** The words for money out; where only the words for money in are written, a blank cell is money out. */
  private Set<String> outWords() {
    int direction = roles.indexOf(ColumnRole.DIRECTION);
    if (direction < 0) {
      return Set.of();
    }
    var out = new TreeSet<String>();
    ColumnProfile column = profiles.get(direction);
    for (String cell : column.cells()) {
      String word = Vocabulary.foldUnlessSign(cell);
      if (Vocabulary.INSTANCE.is("direction-out", word)) {
        out.add(word);
      }
    }
    if (out.isEmpty() && column.filled() < column.rows()) {
      out.add("");
    }
    if (out.isEmpty()) {
      out.addAll(Set.of("debit", "d", "dr", "out")); // every row of the sample is money in
    }
    return out;
  }

  /** The currency that the header or the amounts name, unless a column does. */
  private @Nullable Currency currency() {
    if (roles.contains(ColumnRole.CURRENCY)) {
      return null;
    }
    Map<String, Integer> labels = new HashMap<>();
    for (int i = 0; i < roles.size(); i++) {
      ColumnRole role = roles.get(i);
      if (role == ColumnRole.AMOUNT
          || role == ColumnRole.DEBIT
          || role == ColumnRole.NEGATIVE_DEBIT
          || role == ColumnRole.CREDIT) {
        Currency named = header.isEmpty() ? null : CurrencyCells.inHeader(header.get(i));
        if (named != null) {
          return named;
        }
        profiles
            .get(i)
            .shapes()
            .forEach(shape -> labels.merge(shape == null ? "" : shape.label(), 1, Integer::sum));
      }
    }
    labels.remove("");
    String label =
        labels.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return ofLabel(label);
  }

  /** A dollar sign is the account's own dollar, or else the American one. */
  private @Nullable Currency ofLabel(String label) {
    if (label.equals("$")) {
      boolean ownDollar = new AmountCells('.').parse("$1", options.currency()) != null;
      return ownDollar ? null : CurrencyCells.find("USD");
    }
    return CurrencyCells.ofLabel(label);
  }
}
