package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.budgetai.persistence.jpa.internal.BookTable.Column;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table as lines: a JSON object each, with every column in the order of the table, no blanks, and a line feed
 * at the end. A row has one such line and no other, so that equal tables have equal lines and equal checksums.
 */
final class RowLines {
  private static final ObjectReader READER = JsonMapper.builder().build().reader();

  private final BookTable table;
  private final String[] names;
  private final StringBuilder line = new StringBuilder(1024);

  RowLines(BookTable table) {
    this.table = table;
    List<Column> columns = table.columns();
    names = new String[columns.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = (i == 0 ? "{" : ",") + '"' + columns.get(i).name() + "\":";
    }
  }

  /** The line of a row in UTF-8, the line feed included. */
  byte[] write(@Nullable Object[] row) {
    line.setLength(0);
    for (int i = 0; i < names.length; i++) {
      line.append(names[i]);
      Object value = row[i];
      if (value == null) {
        line.append("null");
      } else {
        table.columns().get(i).type().write(value, line);
      }
    }
    return line.append("}\n").toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads a row from its line, the line feed included.
   *
   * @throws IllegalArgumentException if it is not the line of any row; the message holds nothing of it
   */
  @Nullable Object[] read(byte[] bytes) {
    JsonNode node;
    try {
      node = READER.readTree(bytes, 0, bytes.length);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("is not JSON");
    } catch (IOException e) {
      throw new IllegalArgumentException("is not JSON in UTF-8");
    }
    @Nullable Object[] row = new Object[names.length];
    for (int i = 0; i < names.length; i++) {
      row[i] = value(node, table.columns().get(i));
    }
    if (!Arrays.equals(write(row), bytes)) {
      throw new IllegalArgumentException(
          "is not in the one form that a row has: each column once, in order, without blanks");
    }
    return row;
  }

  private static @Nullable Object value(JsonNode node, Column column) {
    JsonNode value = node.get(column.name());
    if (value == null) {
      throw new IllegalArgumentException("has no " + column.name());
    }
    if (value.isNull()) {
      if (column.required()) {
        throw new IllegalArgumentException("has null as its " + column.name());
      }
      return null;
    }
    try {
      return column.type().read(value);
    } catch (RuntimeException e) {
      // The cause would repeat what stands there.
      throw new IllegalArgumentException(
          "holds as its %s what is no %s"
              .formatted(column.name(), column.type().name().toLowerCase(Locale.ROOT)));
    }
  }
}
