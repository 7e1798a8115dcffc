package io.budgetai.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code budget demo}: the whole way from statement files to a report. */
@Command(
    name = "demo",
    description = {
      "Imports statements, sorts them, sets budgets, and shows the month.",
      "Without a folder it is an invented household. The books are a new file in the temporary"
          + " folder, unless --db names one."
    },
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private final BudgetCommand root;

  @Option(
      names = "--statements",
      paramLabel = "FOLDER",
      description = "Your statements: each file becomes an account of its own.")
  private @Nullable Path folder;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  private @Nullable Path chosen;

  DemoCommand(BudgetCommand root) {
    this.root = root;
  }

  @Override
  public Integer call() throws IOException {
    Path statements = folder;
    if (statements != null) {
      var demo = FolderDemo.read(root, statements, reading);
      try (OpenBooks books = OpenBooks.openOrMake(database(), root.surroundings().clock())) {
        DemoSummary summary = demo.run(books, database().toString());
        root.show(summary);
        return summary.imports().files().stream().anyMatch(ImportSummary.FileResult::imported)
            ? ExitCode.OK
            : ExitCode.REFUSED;
      }
    }
    DemoHousehold household = Resources.demoHousehold();
    try (OpenBooks books = open(household.clock())) {
      root.show(new HouseholdDemo(root, household).run(books, database().toString()));
    }
    return ExitCode.OK;
  }

  /** Books that begin empty get the same ids in each run. */
  private OpenBooks open(Clock clock) throws IOException {
    Path file = database();
    return Files.exists(file)
        ? OpenBooks.open(file, clock)
        : OpenBooks.openOrMake(file, clock, new CountingIds(clock.instant()));
  }

  private Path database() throws IOException {
    Path file = chosen;
    if (file == null) {
      Optional<Path> asked = root.askedDatabase();
      file =
          asked.isPresent()
              ? asked.get()
              : Files.createTempDirectory("budget-demo-").resolve("books.db");
      chosen = file;
    }
    return file;
  }
}
