package io.budgetai.files;

import io.budgetai.imports.ColumnRole;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What words on statements mean, in the languages of {@code statement-words.txt}. */
final class Vocabulary {
  /** Sections whose phrases name columns that are no role of their own. */
  private static final List<String> OTHER_COLUMNS =
      List.of("value-date", "description-otherwise", "not-a-column");

  static final Vocabulary INSTANCE = load();

  /** The ranks of phrases that may name a column, by section. A lower rank is a better name. */
  private final Map<String, Map<String, Integer>> sections;

  private final Set<String> columnNames = new HashSet<>();
  private final Map<String, Integer> months = new HashMap<>();

  private Vocabulary(Map<String, List<String>> lines) {
    sections = new HashMap<>();
    lines.forEach(
        (section, phrases) -> {
          var ranks = new HashMap<String, Integer>();
          for (String line : phrases) {
            for (String phrase : line.split(section.equals("not-english") ? " " : "\\|")) {
              ranks.putIfAbsent(foldUnlessSign(phrase.strip()), ranks.size());
            }
          }
          sections.put(section, ranks);
        });
    for (ColumnRole role : ColumnRole.values()) {
      columnNames.addAll(phrases(sectionOf(role)));
    }
    OTHER_COLUMNS.forEach(section -> columnNames.addAll(phrases(section)));
    List<String> monthLines = lines.getOrDefault("months", List.of());
    for (int month = 1; month <= monthLines.size(); month++) {
      for (String name : monthLines.get(month - 1).split(" ")) {
        months.putIfAbsent(name, month);
      }
    }
  }

  /** How well a folded header names a role: 0 is best, or {@code null} if it does not. */
  @Nullable Integer rank(String section, String folded) {
    return sections.getOrDefault(section, Map.of()).get(folded);
  }

  static String sectionOf(ColumnRole role) {
    return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a folded text is a phrase of a section. */
  boolean is(String section, String folded) {
    return sections.getOrDefault(section, Map.of()).containsKey(folded);
  }

  /** Whether a folded text holds a phrase of a section as whole words. */
  boolean holdsAny(String section, String folded) {
    for (String phrase : sections.getOrDefault(section, Map.of()).keySet()) {
      if (Words.holds(folded, phrase)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folded text starts with a phrase of a section. */
  boolean startsWithAny(String section, String folded) {
    for (String phrase : sections.getOrDefault(section, Map.of()).keySet()) {
      if (folded.startsWith(phrase)
          && (folded.length() == phrase.length() || folded.charAt(phrase.length()) == ' ')) {
        return true;
      }
    }
    return false;
  }

  /** Whether a folded header names any column at all. */
  boolean namesColumn(String folded) {
    return columnNames.contains(folded);
  }

  /** The month that a name in lower case without accents and dots stands for, 1 to 12, or 0. */
  int month(String name) {
    return months.getOrDefault(name, 0);
  }

  /** The folded word for money in or out; signs stand for themselves, because folding would drop them. */
  static String foldUnlessSign(String text) {
    String stripped = text.strip();
    return stripped.equals("+") || stripped.equals("-") ? stripped : Words.fold(stripped);
  }

  private Set<String> phrases(String section) {
    return sections.getOrDefault(section, Map.of()).keySet();
  }

  private static Vocabulary load() {
    var lines = new HashMap<String, List<String>>();
    try (InputStream in = Vocabulary.class.getResourceAsStream("statement-words.txt")) {
      if (in == null) {
        throw new IllegalStateException(
            "statement-words.txt is missing from budget-files. Maybe the jar was repackaged without its resources.");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<String> section = new ArrayList<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String text = line.strip();
        if (text.startsWith("[")) {
          section =
              lines.computeIfAbsent(
                  text.substring(1, text.length() - 1), name -> new ArrayList<>());
        } else if (!text.isEmpty() && !text.startsWith("#")) {
          section.add(text);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Vocabulary(lines);
  }
}
