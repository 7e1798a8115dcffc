package io.budgetai.samples;

import io.budgetai.samples.Color.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A table for a terminal. Columns are as wide as their widest cell; where the table is wider than
 * the terminal, the columns that may shrink give way, widest first, and cut text ends in an
 * ellipsis. Every cell passes through {@link SafeText}.
 */
final class Table {
  private static final String GAP = "  ";
  private static final int LEAST = 6;

  private final List<Column> columns = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private record Column(String heading, boolean right, boolean shrinks) {}

  private record Cell(String text, @Nullable Style style) {}

  /** A row of cells, or with none of them a rule across the table. */
  private record Line(List<Cell> cells) {}

  /** Adds a column of text, which is cut where there is no room. */
  Table text(String heading) {
    columns.add(new Column(heading, false, true));
    return this;
  }

  /** Adds a column whose cells are never cut, such as dates and bars. */
  Table fixed(String heading) {
    columns.add(new Column(heading, false, false));
    return this;
  }

  /** Adds a column of numbers: aligned on the right, and never cut. */
  Table number(String heading) {
    columns.add(new Column(heading, true, false));
    return this;
  }

  /** Adds a row; one cell for each column. */
  Row row(String... cells) {
    if (cells.length != columns.size()) {
      throw new IllegalArgumentException(
          "A row of %d cells was added to a table of %d columns."
              .formatted(cells.length, columns.size()));
    }
    var line = new ArrayList<Cell>();
    for (String cell : cells) {
      line.add(new Cell(SafeText.oneLine(cell), null));
    }
    lines.add(new Line(line));
    return new Row(line);
  }

  /** Draws a rule across the table, as above a total. */
  Table rule() {
    lines.add(new Line(List.of()));
    return this;
  }

  /** The row just added, to be styled. */
  static final class Row {
    private final List<Cell> cells;

    private Row(List<Cell> cells) {
      this.cells = cells;
    }

    /** Styles the cell of a column, counted from 0. */
    Row style(int column, Style style) {
      cells.set(column, new Cell(cells.get(column).text(), style));
      return this;
    }

    /** Styles every cell. */
    Row style(Style style) {
      cells.replaceAll(cell -> new Cell(cell.text(), style));
      return this;
    }
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * The table's lines, headings first, without line ends and without spaces at the end of a line.
   */
  List<String> render(Screen screen) {
    int[] widths = widths(screen.width());
    String rule = screen.unicode() ? "─" : "-";
    var rendered = new ArrayList<String>();
    if (columns.stream().anyMatch(column -> !column.heading().isEmpty())) {
      List<Cell> headings =
          columns.stream().map(column -> new Cell(column.heading(), Style.FAINT)).toList();
      rendered.add(renderRow(headings, widths, screen.color()));
      rendered.add(renderRule(rule, widths, screen.color()));
    }
    for (Line line : lines) {
      rendered.add(
          line.cells().isEmpty()
              ? renderRule(rule, widths, screen.color())
              : renderRow(line.cells(), widths, screen.color()));
    }
    return rendered;
  }

  private String renderRow(List<Cell> cells, int[] widths, Color color) {
    int last = cells.size() - 1;
    while (last >= 0 && cells.get(last).text().isEmpty()) {
      last--;
    }
    var row = new StringBuilder();
    for (int at = 0; at <= last; at++) {
      Cell cell = cells.get(at);
      String text = TextWidth.cut(cell.text(), widths[at]);
      if (columns.get(at).right()) {
        text = TextWidth.padLeft(text, widths[at]);
      } else if (at < last) {
        text = TextWidth.padRight(text, widths[at]);
      }
      row.append(at == 0 ? "" : GAP)
          .append(cell.style() == null ? text : color.paint(cell.style(), text));
    }
    return row.toString();
  }

  private static String renderRule(String rule, int[] widths, Color color) {
    int width = GAP.length() * (widths.length - 1);
    for (int each : widths) {
      width += each;
    }
    return color.paint(Style.FAINT, rule.repeat(width));
  }

  private int[] widths(int available) {
    int[] widths = new int[columns.size()];
    for (int at = 0; at < widths.length; at++) {
      int column = at;
      ToIntFunction<Line> width =
          line -> line.cells().isEmpty() ? 0 : TextWidth.of(line.cells().get(column).text());
      widths[at] =
          Math.max(
              TextWidth.of(columns.get(at).heading()),
              lines.stream().mapToInt(width).max().orElse(0));
    }
    int excess = -available + GAP.length() * (widths.length - 1);
    for (int width : widths) {
      excess += width;
    }
    for (; excess > 0; excess--) {
      int widest = -1;
      for (int at = 0; at < widths.length; at++) {
        if (columns.get(at).shrinks()
            && widths[at] > LEAST
            && (widest < 0 || widths[at] > widths[widest])) {
          widest = at;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
    }
    return widths;
  }
}
