package io.budgetai.samples;

import io.budgetai.samples.Color.Style;
import java.io.PrintStream;

/** Standard output for people: headings, tables and lines, with a blank line between sections. */
final class Page {
  private final PrintStream out;
  private final Screen screen;
  private boolean begun;

  Page(PrintStream out, Screen screen) {
    this.out = out;
    this.screen = screen;
  }

  Screen screen() {
    return screen;
  }

  Bars bars() {
    return new Bars(screen.unicode());
  }

  /** Begins a section. */
  Page heading(String title, String remark) {
    if (begun) {
      out.println();
    }
    String text = paint(Style.HEADING, SafeText.oneLine(title));
    out.println(
        remark.isEmpty() ? text : text + "  " + paint(Style.FAINT, SafeText.oneLine(remark)));
    begun = true;
    return this;
  }

  Page table(Table table) {
    table.render(screen).forEach(out::println);
    begun = true;
    return this;
  }

  /** Prints one line; what it holds of others' text must have passed {@link SafeText}. */
  Page line(String text) {
    out.println(text);
    begun = true;
    return this;
  }

  /** A remark beside the matter. */
  Page note(String text) {
    return line(paint(Style.FAINT, SafeText.oneLine(text)));
  }

  String paint(Style style, String text) {
    return screen.color().paint(style, text);
  }
}
