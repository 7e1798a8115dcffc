package io.budgetai.files;

import io.budgetai.imports.ColumnRole;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives roles that no header named to columns by what stands in them. */
final class ContentRoles {
  private final List<ColumnRole> roles;
  private final List<ColumnProfile> profiles;
  private final char mark;
  private final List<String> header;

  private ContentRoles(
      List<ColumnRole> roles, List<ColumnProfile> profiles, char mark, List<String> header) {
    this.header = header;
    this.roles = roles;
    this.profiles = profiles;
    this.mark = mark;
  }

  /**
   * Completes the roles.
   *
   * @param header the names of the columns, if the vocabulary knows some of them: then only what is needed is looked for
   */
  static void complete(
      List<ColumnRole> roles, List<ColumnProfile> profiles, char mark, List<String> header) {
    var content = new ContentRoles(roles, profiles, mark, header);
    content.date();
    if (!content.hasAmount()) {
      content.amounts();
    }
    content.direction();
    if (header.isEmpty()) {
      content.currency();
    }
    int payee = roles.indexOf(ColumnRole.PAYEE);
    if (!roles.contains(ColumnRole.DESCRIPTION) && (payee < 0 || profiles.get(payee).isBlank())) {
      content.description();
    }
  }

  private boolean hasAmount() {
    return roles.contains(ColumnRole.AMOUNT)
        || roles.contains(ColumnRole.DEBIT)
        || roles.contains(ColumnRole.CREDIT);
  }

  private void date() {
    if (!roles.contains(ColumnRole.DATE)) {
      free()
          .filter(ColumnProfile::isDates)
          .findFirst()
          .ifPresent(column -> set(column, ColumnRole.DATE));
    }
  }

  /** Looks for a balance that follows from other columns, then for two columns that exclude each other, then for one. */
  private void amounts() {
    List<ColumnProfile> numbers = free().filter(ColumnProfile::isAmounts).toList();
    if (!fromBalance(numbers) && !fromSides(numbers)) {
      single(numbers);
    }
  }

  /** Takes the columns whose sums make the steps of another one, and among several the ones that do so in most rows. */
  private boolean fromBalance(List<ColumnProfile> numbers) {
    int best = 0;
    Runnable assign = () -> {};
    for (ColumnProfile balance : numbers) {
      List<@Nullable BigDecimal> balances = values(balance);
      for (ColumnProfile first : numbers) {
        BalanceCheck single = BalanceCheck.of(values(first), balances);
        if (first != balance && single.holds() && single.agreeing() > best) {
          best = single.agreeing();
          assign = () -> take(first, balance);
        }
        for (ColumnProfile second : numbers) {
          boolean distinct = second != first && second != balance && first != balance;
          BalanceCheck sides =
              distinct ? BalanceCheck.of(net(first, second), balances) : BalanceCheck.NOTHING;
          if (sides.holds() && sides.agreeing() > best) {
            best = sides.agreeing();
            assign = () -> take(first, second, balance);
          }
        }
      }
    }
    assign.run();
    return best > 0;
  }

  private void take(ColumnProfile amount, ColumnProfile balance) {
    set(amount, ColumnRole.AMOUNT);
    set(balance, ColumnRole.BALANCE);
  }

  private void take(ColumnProfile out, ColumnProfile in, ColumnProfile balance) {
    sides(out, in);
    set(balance, ColumnRole.BALANCE);
  }

  /** What two columns say together, with the first taken as money out whichever sign it has. */
  private List<@Nullable BigDecimal> net(ColumnProfile out, ColumnProfile in) {
    List<@Nullable BigDecimal> net = new ArrayList<>();
    for (int row = 0; row < out.rows(); row++) {
      BigDecimal minus = out.value(row, mark);
      BigDecimal plus = in.value(row, mark);
      BigDecimal sum =
          (plus == null ? BigDecimal.ZERO : plus)
              .subtract(minus == null ? BigDecimal.ZERO : minus.abs());
      net.add(minus == null && plus == null ? null : sum);
    }
    return net;
  }

  private List<@Nullable BigDecimal> values(ColumnProfile column) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    for (int row = 0; row < column.rows(); row++) {
      values.add(column.value(row, mark));
    }
    return values;
  }

  private boolean fromSides(List<ColumnProfile> numbers) {
    for (ColumnProfile first : numbers) {
      for (ColumnProfile second : numbers) {
        if (second.index() > first.index() && excludeEachOther(first, second)) {
          boolean swap = isMoneyIn(first, second);
          sides(swap ? second : first, swap ? first : second);
          balance(numbers);
          return true;
        }
      }
    }
    return blankNeighbor(numbers);
  }

  /** Whether each row has an amount in one of two columns, and none in the other. */
  private boolean excludeEachOther(ColumnProfile first, ColumnProfile second) {
    int either = 0;
    for (int row = 0; row < first.rows(); row++) {
      BigDecimal left = first.value(row, mark);
      BigDecimal right = second.value(row, mark);
      boolean hasLeft = left != null && left.signum() != 0;
      boolean hasRight = right != null && right.signum() != 0;
      if (hasLeft && hasRight) {
        return false;
      }
      either += hasLeft || hasRight ? 1 : 0;
    }
    boolean money = !first.isBareIntegers() || !second.isBareIntegers();
    return money && either * 10 >= first.rows() * 9 && first.filled() > 0 && second.filled() > 0;
  }

  /** Whether the first of two columns is money in: by signs, else by the texts of its rows, else because it is rarer. */
  private boolean isMoneyIn(ColumnProfile first, ColumnProfile second) {
    if (first.negatives() != second.negatives()) {
      return first.negatives() < second.negatives();
    }
    int votes = 0;
    int firstRows = 0;
    int secondRows = 0;
    for (int row = 0; row < first.rows(); row++) {
      BigDecimal left = first.value(row, mark);
      boolean inFirst = left != null && left.signum() != 0;
      firstRows += inFirst ? 1 : 0;
      secondRows += inFirst ? 0 : 1;
      votes += SignEvidence.vote(profiles, row) * (inFirst ? 1 : -1);
    }
    return votes != 0 ? votes > 0 : firstRows < secondRows;
  }

  /** A column that is blank throughout, to the right of unsigned amounts, is where money in would stand. */
  private boolean blankNeighbor(List<ColumnProfile> numbers) {
    for (ColumnProfile column : numbers) {
      int next = column.index() + 1;
      boolean money =
          column.filled() == column.rows() && column.negatives() == 0 && !column.isBareIntegers();
      if (money
          && next < profiles.size() - 1
          && profiles.get(next).isBlank()
          && roles.get(next) == ColumnRole.IGNORE) {
        set(column, ColumnRole.DEBIT);
        set(profiles.get(next), ColumnRole.CREDIT);
        balance(numbers);
        return true;
      }
    }
    return false;
  }

  private void sides(ColumnProfile out, ColumnProfile in) {
    set(out, out.negatives() * 2 > out.filled() ? ColumnRole.NEGATIVE_DEBIT : ColumnRole.DEBIT);
    set(in, ColumnRole.CREDIT);
  }

  /** One column: rather one that has signs, decimals and no gaps; where all that is equal, the first. */
  private void single(List<ColumnProfile> numbers) {
    numbers.stream()
        .filter(column -> column.filled() * 2 >= column.rows())
        .max(
            Comparator.comparing(ColumnProfile::isBareIntegers, Comparator.reverseOrder())
                .thenComparing(column -> column.negatives() > 0)
                .thenComparing(ColumnProfile::filled)
                .thenComparing(column -> -column.index()))
        .ifPresent(
            amount -> {
              set(amount, ColumnRole.AMOUNT);
              balance(numbers);
            });
  }

  /** The last column of amounts to the right of the chosen ones, if it has decimals, is the balance. */
  private void balance(List<ColumnProfile> numbers) {
    int rightmost = -1;
    for (int i = 0; i < roles.size(); i++) {
      rightmost =
          roles.get(i) == ColumnRole.IGNORE || roles.get(i) == ColumnRole.DATE ? rightmost : i;
    }
    int right = rightmost;
    numbers.stream()
        .filter(
            column ->
                column.index() > right
                    && !column.isBareIntegers()
                    && column.filled() == column.rows())
        .reduce((first, second) -> second)
        .ifPresent(column -> set(column, ColumnRole.BALANCE));
  }

  /** A column of words for in and out matters where the amounts have no signs. */
  private void direction() {
    int amount = roles.indexOf(ColumnRole.AMOUNT);
    if (amount < 0 || profiles.get(amount).negatives() * 10 > profiles.get(amount).filled()) {
      drop(ColumnRole.DIRECTION);
    } else if (!roles.contains(ColumnRole.DIRECTION)) {
      free()
          .filter(column -> isUnnamed(column) && column.isDirections())
          .findFirst()
          .ifPresent(column -> set(column, ColumnRole.DIRECTION));
    }
  }

  /** A column that has a name of its own is not taken for something else because of a few words in it. */
  private boolean isUnnamed(ColumnProfile column) {
    return column.index() >= header.size() || header.get(column.index()).isEmpty();
  }

  private void drop(ColumnRole role) {
    int at = roles.indexOf(role);
    if (at >= 0) {
      roles.set(at, ColumnRole.IGNORE);
    }
  }

  private void currency() {
    int amount = Math.max(roles.indexOf(ColumnRole.AMOUNT), roles.indexOf(ColumnRole.DEBIT));
    free()
        .filter(ColumnProfile::isCurrencies)
        .min(
            Comparator.comparingInt(
                column ->
                    column.index() > amount
                        ? column.index() - amount
                        : 1_000 + amount - column.index()))
        .ifPresent(column -> set(column, ColumnRole.CURRENCY));
  }

  /** All columns of text that differ from row to row; nothing of the bank's text is lost. */
  private void description() {
    List<ColumnProfile> texts = free().filter(ColumnProfile::isTexts).toList();
    int most = texts.stream().mapToInt(ColumnProfile::distinct).max().orElse(0);
    texts.stream()
        .filter(
            column -> column.distinct() * 2 >= most && (column.rows() < 3 || column.distinct() > 1))
        .forEach(column -> set(column, ColumnRole.DESCRIPTION));
    if (!roles.contains(ColumnRole.DESCRIPTION)) {
      texts.stream()
          .max(Comparator.comparingLong(ColumnProfile::textChars))
          .ifPresent(column -> set(column, ColumnRole.DESCRIPTION));
    }
  }

  private Stream<ColumnProfile> free() {
    return profiles.stream().filter(column -> roles.get(column.index()) == ColumnRole.IGNORE);
  }

  private void set(ColumnProfile column, ColumnRole role) {
    roles.set(column.index(), role);
  }
}
