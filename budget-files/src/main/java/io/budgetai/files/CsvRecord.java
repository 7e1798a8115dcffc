package io.budgetai.files;

/**
 * One record of the file.
 *
 * @param line the physical line where it starts, from 1
 * @param cells what its cells hold, as they stand, without quotes
 */
record CsvRecord(int line, String[] cells) {

  /** The cell at an index, or nothing where the record is shorter. */
  String cell(int index) {
    return index >= 0 && index < cells.length ? cells[index] : "";
  }

  /** How many cells are not blank. */
  int filled() {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isBlank() ? 0 : 1;
    }
    return filled;
  }

  /** Whether some cell holds a line end. */
  boolean spansLines() {
    for (String cell : cells) {
      if (cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0) {
        return true;
      }
    }
    return false;
  }

  /** The width up to the last cell that is not blank. */
  int usedWidth() {
    int width = cells.length;
    while (width > 0 && cells[width - 1].isBlank()) {
      width--;
    }
    return width;
  }
}
