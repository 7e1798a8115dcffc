package io.budgetai.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A {@link StatementSource} that cuts folders off its name, whichever system they come from. */
record NamedSource(String name, OptionalLong size, Opener opener) implements StatementSource {

  NamedSource {
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    if (name.isEmpty()) {
      throw new IllegalArgumentException(
          "A statement needs the name of its file. Maybe pass 'upload.csv'.");
    }
  }

  @Override
  public InputStream open() throws IOException {
    return opener.open();
  }
}
