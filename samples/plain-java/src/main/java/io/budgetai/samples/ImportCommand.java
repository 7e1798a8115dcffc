package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.imports.BadRows;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.SavedMapping;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementSource;
import io.budgetai.samples.FirstReading.NewStatementAccount;
import io.budgetai.samples.ImportSummary.FileResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget import}. */
@Command(
    name = "import",
    description = "Imports bank statements; rows that are in the books already are left out.",
    sortOptions = false)
final class ImportCommand extends BooksCommand {
  @Parameters(paramLabel = "FILE", arity = "1..*", description = "CSV files of one account.")
  private List<Path> files = List.of();

  @Option(
      names = "--account",
      paramLabel = "NAME",
      description =
          "The account; a new name opens one, with what its first file says it held before. By"
              + " default the file's name is the account's.")
  private @Nullable String account;

  @Option(names = "--preview", description = "Shows what would be imported, and changes nothing.")
  private boolean preview;

  @Option(
      names = "--mapping",
      paramLabel = "NAME",
      description = "Reads the files by a saved layout.")
  private @Nullable String mapping;

  @Option(
      names = "--save-mapping",
      paramLabel = "NAME",
      description = "Saves the layout; files that it fits are read by it from now on.")
  private @Nullable String saveAs;

  @Option(
      names = "--skip-bad-rows",
      description = "Imports the good rows of a file that holds bad ones.")
  private boolean skipBadRows;

  @Mixin private ReadingOptions reading = new ReadingOptions();

  ImportCommand(BudgetCommand root) {
    super(root);
  }

  @Override
  boolean makesBooks() {
    return true;
  }

  @Override
  Document answer(OpenBooks books) throws IOException {
    Workspace home = books.workspace();
    for (Path file : files) {
      requireFile(file);
    }
    StatementLayout layout = layout(home);
    List<FileResult> results = new ArrayList<>();
    List<PreviewList> previews = new ArrayList<>();
    for (Path file : files) {
      StatementSource source = StatementSource.of(file);
      try {
        if (preview) {
          previews.add(look(home, source, layout));
        } else {
          results.add(take(home, source, layout));
        }
      } catch (ValidationException refused) {
        throw named(source.name(), refused);
      }
    }
    return preview ? new PreviewList.Several(previews) : new Importing(root(), home).summary(results);
  }

  private static void requireFile(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ValidationException(
          file.toString(),
          "That is a folder, not a file.",
          "Maybe name the files in it one by one.");
    }
    if (!Files.isRegularFile(file)) {
      throw new NoSuchFileException(file.toString());
    }
  }

  /** Says of which file a refusal is, where it names a place in the file alone. */
  private static ValidationException named(String file, ValidationException refused) {
    return new ValidationException(
        refused.violations().stream()
            .map(
                each -> {
                  String where = each.where();
                  String place =
                      where.equals("file")
                          ? file
                          : where.startsWith("row ") ? file + ", " + where : where;
                  return new Violation(place, each.problem(), each.remedy());
                })
            .toList());
  }

  /** Imports a file; into a new account only after it was read to its end without a fault. */
  private FileResult take(
      Workspace home, StatementSource source, @Nullable StatementLayout layout) {
    String name = accountName(source);
    Account known = find(home, name);
    Account into = known == null ? open(home, name, source, layout) : known;
    return new Importing(root(), home).exactly(request(into, source, layout), into, saveAs);
  }

  private PreviewList look(
      Workspace home, StatementSource source, @Nullable StatementLayout layout) {
    Account known = find(home, accountName(source));
    return PreviewList.of(
        source.name(),
        known == null
            ? first(home, source, layout).preview(likely(home))
            : home.imports().preview(request(known, source, layout)));
  }

  private String accountName(StatementSource source) {
    return Optional.ofNullable(account).orElse(Importing.accountName(source.name()));
  }

  private ImportRequest request(
      Account into, StatementSource source, @Nullable StatementLayout layout) {
    return ImportRequest.of(into.id(), source)
        .options(reading.options(into.currency()))
        .layout(layout)
        .onBadRows(skipBadRows ? BadRows.SKIP : BadRows.REJECT);
  }

  private @Nullable StatementLayout layout(Workspace home) {
    return mapping == null
        ? null
        : StatementLayout.parse(
            Names.find("mapping", mapping, home.imports().mappings(), SavedMapping::name)
                .mapping());
  }

  private static @Nullable Account find(Workspace home, String name) {
    return home.accounts().list().stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }

  /** Opens an account in the currency of its first statement, with what it held before that. */
  private Account open(
      Workspace home, String name, StatementSource source, @Nullable StatementLayout layout) {
    FirstReading reading = first(home, source, layout);
    NewStatementAccount found =
        root()
            .watched(
                "Reading " + SafeText.oneLine(source.name()),
                progress -> reading.settle(likely(home), skipBadRows, progress));
    return home.accounts()
        .open(
            NewAccount.of(name, AccountKind.CHECKING, found.currency().getCurrencyCode())
                .opening(found.opening()));
  }

  private FirstReading first(
      Workspace home, StatementSource source, @Nullable StatementLayout layout) {
    return new FirstReading(
        source,
        reading::options,
        layout,
        home.imports().mappings().stream()
            .map(saved -> StatementLayout.parse(saved.mapping()))
            .toList());
  }

  private Currency likely(Workspace home) {
    return root().askedCurrency().orElse(home.info().settings().currency());
  }
}
