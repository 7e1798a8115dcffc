package io.budgetai.files;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the cells of one column look like, over the rows of the sample that look like transactions. */
final class ColumnProfile {
  private static final int MAX_DISTINCT = 2_000;

  private final int index;
  private final List<String> cells = new ArrayList<>();
  private final List<@Nullable AmountShape> shapes = new ArrayList<>();
  private final Set<String> distinct = new HashSet<>();
  private int filled;
  private int dates;
  private int amounts;
  private int bareIntegers;
  private int negatives;
  private int currencies;
  private int codes;
  private int directions;
  private int texts;
  private long textChars;

  private ColumnProfile(int index) {
    this.index = index;
  }

  static List<ColumnProfile> of(List<CsvRecord> rows, int width) {
    var profiles = new ArrayList<ColumnProfile>();
    for (int index = 0; index < width; index++) {
      var profile = new ColumnProfile(index);
      for (CsvRecord row : rows) {
        profile.add(row.cell(index).strip());
      }
      profiles.add(profile);
    }
    return profiles;
  }

  private void add(String cell) {
    cells.add(cell);
    boolean date = DateText.isDate(cell);
    AmountShape shape = date ? null : AmountShape.of(cell);
    shapes.add(shape);
    if (cell.isEmpty()) {
      return;
    }
    filled++;
    if (distinct.size() < MAX_DISTINCT) {
      distinct.add(cell);
    }
    dates += date ? 1 : 0;
    if (shape != null) {
      amounts++;
      bareIntegers += shape.isBareInteger() ? 1 : 0;
      negatives += shape.negative() ? 1 : 0;
    } else if (!date) {
      addWord(cell);
    }
  }

  private void addWord(String cell) {
    boolean code = cell.length() == 3 && cell.chars().allMatch(Character::isLetter);
    codes += code ? 1 : 0;
    currencies += code && CurrencyCells.find(cell) != null ? 1 : 0;
    String word = Vocabulary.foldUnlessSign(cell);
    Vocabulary words = Vocabulary.INSTANCE;
    directions += words.is("direction-out", word) || words.is("direction-in", word) ? 1 : 0;
    if (cell.chars().filter(Character::isLetter).count() >= 2) {
      texts++;
      textChars += cell.length();
    }
  }

  int index() {
    return index;
  }

  List<String> cells() {
    return cells;
  }

  List<@Nullable AmountShape> shapes() {
    return shapes;
  }

  int filled() {
    return filled;
  }

  int negatives() {
    return negatives;
  }

  int rows() {
    return cells.size();
  }

  int distinct() {
    return distinct.size();
  }

  boolean isBlank() {
    return filled == 0;
  }

  /** Whether the column can hold the booking dates: most of its cells are dates. */
  boolean isDates() {
    return filled > 0 && dates * 10 >= filled * 8 && filled * 2 >= rows();
  }

  /** Whether whatever stands in the column is an amount; a blank column is. */
  boolean isAmountsOrBlank() {
    return amounts * 10 >= filled * 8;
  }

  boolean isAmounts() {
    return filled > 0 && isAmountsOrBlank();
  }

  /** Whether the amounts are whole numbers without any mark, as ids and check numbers are. */
  boolean isBareIntegers() {
    return amounts > 0 && bareIntegers == amounts;
  }

  boolean isCurrencies() {
    return filled > 0 && currencies * 10 >= filled * 8;
  }

  /** Whether every cell has the form of a currency code, known or not. */
  boolean isCodes() {
    return filled > 0 && codes == filled;
  }

  /** Whether nearly every cell says in or out, with few different words. */
  boolean isDirections() {
    return filled > 0 && distinct.size() <= 6 && directions * 10 >= filled * 9;
  }

  boolean isTexts() {
    return filled > 0 && texts * 2 > filled;
  }

  long textChars() {
    return textChars;
  }

  /** The value of a cell under a decimal separator; {@code null} if it is blank or no amount. */
  @Nullable BigDecimal value(int row, char decimalSeparator) {
    AmountShape shape = shapes.get(row);
    if (shape == null) {
      return null;
    }
    String text = DateText.unwrap(cells.get(row));
    var digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        digits.append(c);
      } else if (c == decimalSeparator
          && i + 1 < text.length()
          && Character.isDigit(text.charAt(i + 1))
          && digits.indexOf(".") < 0) {
        digits.append('.');
      }
    }
    BigDecimal value = new BigDecimal(digits.toString());
    return shape.negative() ? value.negate() : value;
  }
}
