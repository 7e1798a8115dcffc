package io.budgetai.samples;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the output goes to.
 *
 * @param width columns that a line may take; at least 40
 * @param unicode whether bars and rules may use characters beyond ASCII
 * @param color how text is colored
 * @param errorTerminal whether standard error is a terminal, so that a progress bar may be drawn on
 *     it
 */
record Screen(int width, boolean unicode, Color color, boolean errorTerminal) {
  private static final int WIDTH_OF_FILES = 120;
  private static final int LEAST_WIDTH = 40;
  private static final int MOST_WIDTH = 160;

  /** Looks at the terminal, the environment and the encoding of standard output. */
  static Screen detect(Color.When when, Map<String, String> environment, Charset encoding) {
    Terminal terminal = Terminal.ask();
    int width = terminal.width().orElseGet(() -> columns(environment).orElse(WIDTH_OF_FILES));
    return new Screen(
        Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, width)),
        encoding.newEncoder().canEncode("█░─…▁"),
        Color.decide(when, terminal.output(), environment),
        terminal.error());
  }

  private static OptionalInt columns(Map<String, String> environment) {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{0,3}")
        ? OptionalInt.of(Integer.parseInt(columns))
        : OptionalInt.empty();
  }
}
