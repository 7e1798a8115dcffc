package io.budgetai.persistence.jpa.internal;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the driver of a make hands over the values of columns; it follows from the words that the make has for their types. */
final class Cells {
  private static final int UUID_BYTES = 16;

  private final boolean uuidsAreBytes;
  private final boolean daysAreText;

  Cells(Vendor vendor) {
    Map<String, String> words = vendor.words();
    uuidsAreBytes = !"uuid".equals(words.get("uuid"));
    daysAreText = "text".equals(words.get("date"));
  }

  /** The value of a column of the current row, as {@link ColumnType} says it. */
  @Nullable Object read(ResultSet rows, int column, ColumnType type) throws SQLException {
    Object value =
        switch (type) {
          case UUID -> uuid(rows, column);
          case TEXT, JSON -> rows.getString(column);
          case DATE -> day(rows, column);
          case BOOLEAN -> rows.getBoolean(column);
          case INSTANT, LONG, INTEGER -> rows.getLong(column);
          case BINARY -> rows.getBytes(column);
        };
    return value == null || rows.wasNull() ? null : value;
  }

  private @Nullable UUID uuid(ResultSet rows, int column) throws SQLException {
    if (!uuidsAreBytes) {
      return rows.getObject(column, UUID.class);
    }
    byte[] bytes = rows.getBytes(column);
    if (bytes == null) {
      return null;
    }
    if (bytes.length != UUID_BYTES) {
      throw new IllegalStateException(
          "A stored id has %d bytes in the place of %d.".formatted(bytes.length, UUID_BYTES));
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private @Nullable LocalDate day(ResultSet rows, int column) throws SQLException {
    if (!daysAreText) {
      return rows.getObject(column, LocalDate.class);
    }
    String text = rows.getString(column);
    return text == null ? null : LocalDate.parse(text);
  }

  void bind(PreparedStatement statement, int parameter, ColumnType type, @Nullable Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(parameter, sqlType(type));
      return;
    }
    switch (type) {
      case UUID -> {
        if (uuidsAreBytes) {
          statement.setBytes(parameter, bytes((UUID) value));
        } else {
          statement.setObject(parameter, value);
        }
      }
      case TEXT, JSON -> statement.setString(parameter, (String) value);
      case DATE -> {
        if (daysAreText) {
          statement.setString(parameter, value.toString());
        } else {
          statement.setObject(parameter, value);
        }
      }
      case BOOLEAN -> statement.setBoolean(parameter, (Boolean) value);
      case INSTANT, LONG -> statement.setLong(parameter, (Long) value);
      case INTEGER -> statement.setInt(parameter, Math.toIntExact((Long) value));
      case BINARY -> statement.setBytes(parameter, (byte[]) value);
    }
  }

  private int sqlType(ColumnType type) {
    return switch (type) {
      case UUID -> uuidsAreBytes ? Types.VARBINARY : Types.OTHER;
      case TEXT, JSON -> Types.VARCHAR;
      case DATE -> daysAreText ? Types.VARCHAR : Types.DATE;
      case BOOLEAN -> Types.BOOLEAN;
      case INSTANT, LONG -> Types.BIGINT;
      case INTEGER -> Types.INTEGER;
      case BINARY -> Types.VARBINARY;
    };
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(UUID_BYTES)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
