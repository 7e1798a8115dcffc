package io.budgetai.samples;

import java.nio.file.Path;
import java.util.Locale;

/** Where a program keeps a user's data, by the custom of each system. */
final class DataFolder {
  private static final String NAME = "budget";

  private DataFolder() {}

  static Path of(Surroundings surroundings) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("windows")) {
      return variable(surroundings, "LOCALAPPDATA", "AppData", "Local");
    }
    if (system.startsWith("mac")) {
      return surroundings.home().resolve(Path.of("Library", "Application Support", NAME));
    }
    return variable(surroundings, "XDG_DATA_HOME", ".local", "share");
  }

  private static Path variable(Surroundings surroundings, String name, String... otherwise) {
    String folder = surroundings.environment().getOrDefault(name, "");
    Path base =
        folder.isBlank() ? surroundings.home().resolve(Path.of("", otherwise)) : Path.of(folder);
    return base.resolve(NAME);
  }
}
