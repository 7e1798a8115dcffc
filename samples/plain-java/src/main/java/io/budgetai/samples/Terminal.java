package io.budgetai.samples;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the standard streams are terminals, and how many columns the terminal has. Java 17
 * cannot say that of a single stream; a POSIX shell can, so it is asked where there is one.
 */
record Terminal(boolean output, boolean error, OptionalInt width) {
  private static final Logger log = LoggerFactory.getLogger(Terminal.class);
  private static final String WHICH = "a=0; test -t 1 && a=1; test -t 2 && a=$((a + 2)); exit $a";
  private static final int OUTPUT = 1;
  private static final int ERROR = 2;

  /** Asks once; takes a few milliseconds. Where nothing can be asked, nothing is a terminal. */
  static Terminal ask() {
    if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
      boolean console = System.console() != null;
      return new Terminal(console, console, OptionalInt.empty());
    }
    try {
      int which = exitCode(new ProcessBuilder("sh", "-c", WHICH).inheritIO().start());
      boolean output = (which & OUTPUT) != 0;
      return new Terminal(output, (which & ERROR) != 0, output ? askWidth() : OptionalInt.empty());
    } catch (IOException noShell) {
      log.debug("No shell says what the standard streams are; they are taken for files.", noShell);
      return new Terminal(false, false, OptionalInt.empty());
    }
  }

  private static OptionalInt askWidth() throws IOException {
    Process size =
        new ProcessBuilder("stty", "size")
            .redirectInput(Redirect.from(Path.of("/dev/tty").toFile()))
            .redirectError(Redirect.DISCARD)
            .start();
    String answer =
        new String(size.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    boolean sized = exitCode(size) == 0 && answer.matches("[0-9]{1,4} [1-9][0-9]{0,3}");
    return sized
        ? OptionalInt.of(Integer.parseInt(answer.substring(answer.indexOf(' ') + 1)))
        : OptionalInt.empty();
  }

  private static int exitCode(Process process) {
    try {
      if (process.waitFor(1, TimeUnit.SECONDS)) {
        return process.exitValue();
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    process.destroy();
    return 0;
  }
}
