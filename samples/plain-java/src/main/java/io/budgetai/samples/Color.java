package io.budgetai.samples;

import java.util.Map;

/** Colors text with ANSI escape sequences, or leaves it as it is. */
final class Color {
  /** When to color: what {@code --color} takes. */
  enum When {
    AUTO,
    ALWAYS,
    NEVER
  }

  /** What a piece of text means; the colors follow from it. */
  enum Style {
    HEADING("1"),
    FAINT("2"),
    GOOD("32"),
    WARNING("33"),
    BAD("31"),
    ACCENT("36");

    private final String code;

    Style(String code) {
      this.code = code;
    }
  }

  private final boolean on;

  private Color(boolean on) {
    this.on = on;
  }

  static Color plain() {
    return new Color(false);
  }

  /**
   * Decides once for the run. {@code NO_COLOR} (any value but the empty one, see no-color.org) and
   * a dumb terminal win over {@code AUTO}; {@code ALWAYS} wins over everything.
   *
   * @param terminal whether standard output is a terminal
   */
  static Color decide(When when, boolean terminal, Map<String, String> environment) {
    return new Color(
        switch (when) {
          case ALWAYS -> true;
          case NEVER -> false;
          case AUTO ->
              terminal
                  && environment.getOrDefault("NO_COLOR", "").isEmpty()
                  && !"dumb".equals(environment.get("TERM"));
        });
  }

  String paint(Style style, String text) {
    return on && !text.isEmpty() ? "\033[" + style.code + "m" + text + "\033[0m" : text;
  }
}
