package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;

/**
 * What a column of the books holds, whatever a make calls it. Each type has one form in Java, one in the lines of a backup,
 * and one order, which is that of its form in Java.
 */
enum ColumnType {
  /** A {@link java.util.UUID}, in the order of its bytes; in lines as its 36 characters in lower case. */
  UUID {
    @Override
    void write(Object value, StringBuilder line) {
      line.append('"').append(value).append('"');
    }

    @Override
    Object read(JsonNode node) {
      return java.util.UUID.fromString(text(node));
    }

    @Override
    int compare(Object one, Object other) {
      return compareBytes((UUID) one, (UUID) other);
    }
  },

  /** A text, in the order of its code points. */
  TEXT {
    @Override
    void write(Object value, StringBuilder line) {
      quote((String) value, line);
    }

    @Override
    Object read(JsonNode node) {
      return text(node);
    }

    @Override
    int compare(Object one, Object other) {
      return Columns.BY_CODE_POINTS.compare((String) one, (String) other);
    }
  },

  /** JSON that nobody here looks into: a text, kept to the last character. */
  JSON {
    @Override
    void write(Object value, StringBuilder line) {
      TEXT.write(value, line);
    }

    @Override
    Object read(JsonNode node) {
      return TEXT.read(node);
    }

    @Override
    int compare(Object one, Object other) {
      return TEXT.compare(one, other);
    }
  },

  /** A {@link LocalDate}; in lines as 2026-03-15. */
  DATE {
    @Override
    void write(Object value, StringBuilder line) {
      line.append('"').append(value).append('"');
    }

    @Override
    Object read(JsonNode node) {
      return LocalDate.parse(text(node));
    }

    @Override
    int compare(Object one, Object other) {
      return ((LocalDate) one).compareTo((LocalDate) other);
    }
  },

  /** A moment, as a {@link Long} of milliseconds since 1970 in UTC; in lines as that number. */
  INSTANT {
    @Override
    void write(Object value, StringBuilder line) {
      LONG.write(value, line);
    }

    @Override
    Object read(JsonNode node) {
      return LONG.read(node);
    }

    @Override
    int compare(Object one, Object other) {
      return LONG.compare(one, other);
    }
  },

  /** A {@link Boolean}. */
  BOOLEAN {
    @Override
    void write(Object value, StringBuilder line) {
      line.append(value);
    }

    @Override
    Object read(JsonNode node) {
      if (!node.isBoolean()) {
        throw new IllegalArgumentException("Not true or false.");
      }
      return node.booleanValue();
    }

    @Override
    int compare(Object one, Object other) {
      return Boolean.compare((Boolean) one, (Boolean) other);
    }
  },

  /** A {@link Long}. */
  LONG {
    @Override
    void write(Object value, StringBuilder line) {
      line.append((long) (Long) value);
    }

    @Override
    Object read(JsonNode node) {
      if (!node.isIntegralNumber() || !node.canConvertToLong()) {
        throw new IllegalArgumentException("Not a whole number of 64 bits.");
      }
      return node.longValue();
    }

    @Override
    int compare(Object one, Object other) {
      return Long.compare((Long) one, (Long) other);
    }
  },

  /** A whole number of 32 bits, as a {@link Long}. */
  INTEGER {
    @Override
    void write(Object value, StringBuilder line) {
      LONG.write(value, line);
    }

    @Override
    Object read(JsonNode node) {
      if (!node.isIntegralNumber() || !node.canConvertToInt()) {
        throw new IllegalArgumentException("Not a whole number of 32 bits.");
      }
      return node.longValue();
    }

    @Override
    int compare(Object one, Object other) {
      return LONG.compare(one, other);
    }
  },

  /** Bytes that nobody here looks into, such as what is encrypted; in lines as Base64. */
  BINARY {
    @Override
    void write(Object value, StringBuilder line) {
      line.append('"').append(Base64.getEncoder().encodeToString((byte[]) value)).append('"');
    }

    @Override
    Object read(JsonNode node) {
      return Base64.getDecoder().decode(text(node));
    }

    @Override
    int compare(Object one, Object other) {
      return Arrays.compareUnsigned((byte[]) one, (byte[]) other);
    }
  };

  /** The type that a script calls by a word. */
  static ColumnType of(String word) {
    for (ColumnType type : values()) {
      if (type.name().equalsIgnoreCase(word)) {
        return type;
      }
    }
    throw new IllegalStateException("A script has a column of type %s.".formatted(word));
  }

  /** Appends a value in its form in the lines of a backup. */
  abstract void write(Object value, StringBuilder line);

  /**
   * Reads that form.
   *
   * @throws RuntimeException if it is no value of this type
   */
  abstract Object read(JsonNode node);

  abstract int compare(Object one, Object other);

  private static String text(JsonNode node) {
    if (!node.isTextual()) {
      throw new IllegalArgumentException("Not a text.");
    }
    return node.textValue();
  }

  private static int compareBytes(UUID one, UUID other) {
    int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
  }

  /** Quotation marks, backslashes and control characters are escaped, each in one way; all else stands as it is. */
  private static void quote(String text, StringBuilder line) {
    line.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        line.append('\\').append(c);
      } else if (c < ' ') {
        line.append(c < 0x10 ? "\\u000" : "\\u00").append(Integer.toHexString(c));
      } else if (Character.isSurrogate(c)) {
        if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
          throw new IllegalStateException("A stored text holds half of a character.");
        }
        line.append(c).append(text.charAt(++i));
      } else {
        line.append(c);
      }
    }
    line.append('"');
  }
}
