package io.budgetai.samples;

import io.budgetai.Progress;
import io.budgetai.persistence.jpa.Backup;
import io.budgetai.persistence.jpa.Database;
import io.budgetai.persistence.jpa.DatabaseTransfer;
import io.budgetai.persistence.jpa.TransferReport;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that copies all books as they are, into a database or a file, without opening them. */
abstract sealed class CopyCommand implements Callable<Integer> {
  private final BudgetCommand root;

  @Option(names = "--overwrite", description = "Replaces what is there already.")
  boolean overwrite;

  CopyCommand(BudgetCommand root) {
    this.root = root;
  }

  /** What it is called on the command line. */
  abstract String name();

  /** What the bar says. */
  abstract String what();

  abstract TransferReport copy(Progress progress);

  /** Makes the folder of a file that is about to be made. */
  void prepare() throws IOException {
    // As a rule there is nothing to make.
  }

  @Override
  public final Integer call() throws IOException {
    prepare();
    TransferReport report = root.watched(what(), this::copy);
    root.show(CopySummary.of(name(), report));
    return report.outcome() == Outcome.CANCELED ? ExitCode.UNAVAILABLE : ExitCode.OK;
  }

  /** A database that somebody named, by its URL or as a SQLite file; or the books of the user. */
  final Database place(@Nullable String named) {
    if (named == null) {
      return Database.at(root.database());
    }
    return isUrl(named) ? Database.at(named) : Database.at(Path.of(named));
  }

  private static boolean isUrl(String named) {
    return named.startsWith("jdbc:") || named.contains("://");
  }

  final void makeFolderOf(@Nullable String named) throws IOException {
    if (named == null || !isUrl(named)) {
      Path file = named == null ? root.database() : Path.of(named);
      Path folder = file.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
    }
  }

  /** {@code budget transfer}. */
  @Command(
      name = "transfer",
      description = {
        "Copies all books into another database; ended on its way, the same command goes on.",
        "Databases are files of SQLite, or URLs such as postgresql://user:password@host/books."
      },
      sortOptions = false)
  static final class Transfer extends CopyCommand {
    @Option(
        names = "--from",
        paramLabel = "DATABASE",
        description = "The books to copy; by default those of --db.")
    private @Nullable String from;

    @Option(
        names = "--to",
        paramLabel = "DATABASE",
        required = true,
        description = "Where they are copied to.")
    private String to = "";

    @Option(
        names = "--dry-run",
        description = "Reads everything, says what there is, and writes nothing.")
    private boolean dryRun;

    Transfer(BudgetCommand root) {
      super(root);
    }

    @Override
    String name() {
      return "transfer";
    }

    @Override
    String what() {
      return dryRun ? "Reading rows" : "Copying rows";
    }

    @Override
    void prepare() throws IOException {
      if (!dryRun) {
        makeFolderOf(to);
      }
    }

    @Override
    TransferReport copy(Progress progress) {
      DatabaseTransfer transfer = DatabaseTransfer.from(place(from)).to(place(to));
      DatabaseTransfer wanted = overwrite ? transfer.overwriting() : transfer;
      return dryRun ? wanted.rehearse(progress) : wanted.run(progress);
    }
  }

  /** {@code budget backup}. */
  @Command(
      name = "backup",
      description = "Writes all books into a file, which is not encrypted.",
      sortOptions = false)
  static final class Save extends CopyCommand {
    @Parameters(paramLabel = "FILE", description = "The file, such as books.zip.")
    private Path file = Path.of("");

    @Option(
        names = "--from",
        paramLabel = "DATABASE",
        description = "The books, a file of SQLite or a URL; by default those of --db.")
    private @Nullable String from;

    Save(BudgetCommand root) {
      super(root);
    }

    @Override
    String name() {
      return "backup";
    }

    @Override
    String what() {
      return "Writing rows";
    }

    @Override
    TransferReport copy(Progress progress) {
      Backup backup = Backup.at(file);
      return (overwrite ? backup.overwriting() : backup).save(place(from), progress);
    }
  }

  /** {@code budget restore}. */
  @Command(
      name = "restore",
      description =
          "Reads all books from a file of budget backup; ended on its way, the same command goes on.",
      sortOptions = false)
  static final class Restore extends CopyCommand {
    @Parameters(paramLabel = "FILE", description = "The file that budget backup wrote.")
    private Path file = Path.of("");

    @Option(
        names = "--to",
        paramLabel = "DATABASE",
        description = "Where to, a file of SQLite or a URL; by default the books of --db.")
    private @Nullable String to;

    @Option(
        names = "--dry-run",
        description = "Checks the whole file, says what is in it, and writes nothing.")
    private boolean dryRun;

    Restore(BudgetCommand root) {
      super(root);
    }

    @Override
    String name() {
      return "restore";
    }

    @Override
    String what() {
      return dryRun ? "Checking rows" : "Restoring rows";
    }

    @Override
    void prepare() throws IOException {
      if (!dryRun) {
        makeFolderOf(to);
      }
    }

    @Override
    TransferReport copy(Progress progress) {
      Backup backup = overwrite ? Backup.at(file).overwriting() : Backup.at(file);
      return dryRun ? backup.rehearse(place(to), progress) : backup.restore(place(to), progress);
    }
  }
}
