package io.budgetai.imports;

import io.budgetai.ValidationException;
import io.budgetai.money.Currencies;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The text form of a layout: {@code key=value} words in a fixed order, with values percent-encoded where they need it. */
final class LayoutText {
  private static final Map<String, Character> NAMED =
      Map.of(
          "comma",
          ',',
          "semicolon",
          ';',
          "tab",
          '\t',
          "pipe",
          '|',
          "dot",
          '.',
          "double",
          '"',
          "single",
          '\'',
          "none",
          StatementLayout.NO_QUOTE);

  /** Stands for text without characters; encoded text never has brackets. */
  private static final String BLANK = "(blank)";

  private LayoutText() {}

  static String write(StatementLayout layout) {
    var words = new StringBuilder();
    append(words, "charset", layout.charset().name());
    append(words, "delimiter", name(layout.delimiter()));
    append(words, "quote", name(layout.quote()));
    append(words, "preamble", String.valueOf(layout.preambleLines()));
    append(words, "header", layout.header() ? "yes" : "no");
    append(words, "footer", String.valueOf(layout.footerLines()));
    append(words, "date", LayoutQuestion.nameOf(layout.dateOrder()));
    append(words, "decimal", name(layout.decimalSeparator()));
    append(words, "sign", LayoutQuestion.nameOf(layout.signRule()));
    append(
        words,
        "out",
        layout.outWords().stream().map(LayoutText::encode).collect(Collectors.joining(",")));
    append(
        words,
        "currency",
        layout.currency() == null ? "account" : layout.currency().getCurrencyCode());
    append(words, "fingerprint", encode(layout.fingerprint()));
    append(
        words,
        "columns",
        layout.columns().stream().map(LayoutQuestion::nameOf).collect(Collectors.joining(",")));
    return words.toString();
  }

  static StatementLayout read(String text) {
    Map<String, String> values = new HashMap<>();
    for (String word : text.strip().split(" +")) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        values.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    try {
      return new StatementLayout(
          Charset.forName(value(values, "charset")),
          character(value(values, "delimiter")),
          character(value(values, "quote")),
          Integer.parseInt(value(values, "preamble")),
          value(values, "header").equals("yes"),
          Integer.parseInt(value(values, "footer")),
          roles(value(values, "columns")),
          LayoutQuestion.constantOf(DateOrder.class, value(values, "date")),
          character(value(values, "decimal")),
          LayoutQuestion.constantOf(SignRule.class, value(values, "sign")),
          words(value(values, "out")),
          value(values, "currency").equals("account") ? null : currency(value(values, "currency")),
          decode(value(values, "fingerprint")));
    } catch (IllegalArgumentException malformed) {
      throw new ValidationException(
          "layout",
          "The text is no layout of a statement: a value in it is malformed.",
          "Maybe preview the file again.");
    }
  }

  private static void append(StringBuilder words, String key, String value) {
    if (!words.isEmpty()) {
      words.append(' ');
    }
    words.append(key).append('=').append(value);
  }

  private static String value(Map<String, String> values, String key) {
    String value = values.get(key);
    if (value == null) {
      throw new ValidationException(
          "layout",
          "The text is no layout of a statement: it has no %s.".formatted(key),
          "Maybe preview the file again.");
    }
    return value;
  }

  private static List<ColumnRole> roles(String text) {
    return Arrays.stream(text.split(","))
        .map(name -> LayoutQuestion.constantOf(ColumnRole.class, name))
        .toList();
  }

  private static Set<String> words(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(","))
            .map(LayoutText::decode)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Currency currency(String code) {
    return Currencies.of(code);
  }

  private static String name(char character) {
    return NAMED.entrySet().stream()
        .filter(entry -> entry.getValue() == character)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(() -> "U+%04X".formatted((int) character));
  }

  private static char character(String name) {
    Character named = NAMED.get(name);
    if (named != null) {
      return named;
    }
    if (!name.startsWith("U+")) {
      throw new IllegalArgumentException(
          "A character is written by its name or as U+ and its code.");
    }
    int code = Integer.parseInt(name.substring(2), 16);
    if (code < 0 || code > Character.MAX_VALUE) {
      throw new IllegalArgumentException("A character has a code of at most U+FFFF.");
    }
    return (char) code;
  }

  private static String encode(String text) {
    return text.isEmpty() ? BLANK : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decode(String text) {
    return text.equals(BLANK) ? "" : URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
