package io.budgetai.samples;

import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.money.Currencies;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code budget} command line: what all of its commands have in common, and where they begin. */
@Command(
    name = "budget",
    description = "Keeps a household's books: imports bank statements, sorts them, plans, reports.",
    version = "budget 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    usageHelpAutoWidth = true,
    footer = {"", "Begin with: budget demo", "A command's own help: budget COMMAND --help"})
public final class BudgetCommand {
  private final Surroundings surroundings;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Shows this help.")
  private boolean help;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(names = "--version", versionHelp = true, description = "Shows the version.")
  private boolean version;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description = "The books; by default BUDGET_DB, or a file in your data folder.")
  private @Nullable Path db;

  @Option(
      names = "--workspace",
      paramLabel = "NAME",
      scope = ScopeType.INHERIT,
      description = "Which workspace of the books; by default the first.")
  @Nullable String workspace;

  @Option(
      names = "--currency",
      paramLabel = "CODE",
      scope = ScopeType.INHERIT,
      description = "The currency of new books and accounts, and of files that name none.")
  private @Nullable String currency;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "Answer with one JSON document.")
  private boolean json;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      scope = ScopeType.INHERIT,
      description = "auto, always or never.")
  private Color.When color = Color.When.AUTO;

  private @Nullable Screen screen;

  BudgetCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  public static void main(String[] args) {
    var out = new PrintStream(System.out, false, Encoding.ofOutput());
    var err = new PrintStream(System.err, true, Encoding.ofOutput());
    int exitCode = run(Surroundings.ofProcess(out, err), args);
    out.flush();
    System.exit(exitCode);
  }

  /** Runs one command. Returns what the process tells the shell. */
  static int run(Surroundings surroundings, String... args) {
    var root = new BudgetCommand(surroundings);
    return root.commandLine().execute(args);
  }

  /** The commands, ready to be executed once. */
  CommandLine commandLine() {
    var line = new CommandLine(this);
    line.addSubcommand(new DemoCommand(this))
        .addSubcommand(new ImportCommand(this))
        .addSubcommand(new ImportsCommand(this))
        .addSubcommand(AccountsCommand.with(this))
        .addSubcommand(TransactionsCommand.with(this))
        .addSubcommand(CategoriesCommand.with(this))
        .addSubcommand(RulesCommand.with(this))
        .addSubcommand(PlanCommand.with(this))
        .addSubcommand(ReportCommand.with(this))
        .addSubcommand(AuditCommand.with(this))
        .addSubcommand(new CopyCommand.Save(this))
        .addSubcommand(new CopyCommand.Restore(this))
        .addSubcommand(new CopyCommand.Transfer(this))
        .addSubcommand(new UndoCommand(this));
    return Conversions.into(line)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOut(new PrintWriter(surroundings.out(), true, surroundings.charset()))
        .setErr(new PrintWriter(surroundings.err(), true, surroundings.charset()))
        .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure))
        .setParameterExceptionHandler((wrong, args) -> misused(wrong, List.of(args)));
  }

  Surroundings surroundings() {
    return surroundings;
  }

  /** Whether machines read the answer. */
  boolean json() {
    return json;
  }

  /** The books that were asked for, or those of the user. */
  Path database() {
    return database(db).orElseGet(() -> DataFolder.of(surroundings).resolve("books.db"));
  }

  /** The books that were asked for. */
  Optional<Path> askedDatabase() {
    return Optional.ofNullable(db);
  }

  private Optional<Path> database(@Nullable Path asked) {
    return Optional.ofNullable(asked)
        .or(
            () ->
                Optional.ofNullable(surroundings.environment().get("BUDGET_DB"))
                    .filter(path -> !path.isBlank())
                    .map(Path::of));
  }

  /** The currency that was asked for. */
  Optional<Currency> askedCurrency() {
    return Optional.ofNullable(currency).map(Currencies::of);
  }

  /** The currency that was asked for, or that of the user's country, or the euro. */
  Currency currency() {
    return askedCurrency().or(this::currencyOfCountry).orElseGet(() -> Currencies.of("EUR"));
  }

  private Optional<Currency> currencyOfCountry() {
    String country = surroundings.locale().getCountry();
    return List.of(Locale.getISOCountries()).contains(country)
        ? Optional.ofNullable(Currency.getInstance(surroundings.locale()))
        : Optional.empty();
  }

  /** Opens books that are there. */
  OpenBooks open() {
    return OpenBooks.open(database(), surroundings.clock()).enter(workspace);
  }

  /** Opens the books; those of a first run are made. */
  OpenBooks openOrMake() throws IOException {
    return OpenBooks.openOrMake(database(), surroundings.clock())
        .enterOrMake(workspace, currency(), surroundings.zone());
  }

  /** Prints an answer, for people or for machines. */
  void show(Document answer) {
    if (json) {
      JsonOutput.write(surroundings.out(), answer);
    } else {
      answer.print(new Page(surroundings.out(), screen()));
    }
    surroundings.out().flush();
  }

  /** Does long work, with a progress bar where somebody looks. */
  <T> T watched(String what, Function<Progress, T> work) {
    if (!screen().errorTerminal()) {
      return work.apply(Progress.NONE);
    }
    try (var bar = new ProgressBar(surroundings.err(), screen(), what, System::nanoTime)) {
      return work.apply(bar);
    }
  }

  private Screen screen() {
    Screen known = screen;
    if (known == null) {
      known = surroundings.screens().apply(color);
      screen = known;
    }
    return known;
  }

  private int failed(Exception failure) {
    if (json) {
      JsonOutput.write(surroundings.out(), JsonOutput.Failure.of(failure));
    } else if (ExitCode.of(failure) == ExitCode.FAULT) {
      surroundings.err().println("This is a fault in the program:");
      failure.printStackTrace(surroundings.err());
    } else if (failure instanceof ValidationException invalid) {
      invalid.violations().forEach(this::complain);
    } else {
      complain(ExitCode.describe(failure));
    }
    return ExitCode.of(failure);
  }

  private int misused(ParameterException wrong, List<String> args) {
    if (args.contains("--json")) {
      JsonOutput.write(
          surroundings.out(), JsonOutput.Failure.usage(String.valueOf(wrong.getMessage())));
      return ExitCode.USAGE;
    }
    complain(String.valueOf(wrong.getMessage()));
    if (!UnmatchedArgumentException.printSuggestions(wrong, surroundings.err())) {
      surroundings
          .err()
          .printf("Maybe see %s --help%n", wrong.getCommandLine().getCommandSpec().qualifiedName());
    }
    return ExitCode.USAGE;
  }

  private void complain(Violation violation) {
    complain(violation.toString());
  }

  private void complain(String text) {
    surroundings
        .err()
        .println(screen().color().paint(Color.Style.BAD, SafeText.oneLine("budget: " + text)));
  }
}
