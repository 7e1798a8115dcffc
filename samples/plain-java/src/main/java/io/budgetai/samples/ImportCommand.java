package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.BadRows;
import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.SavedMapping;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementSource;
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
          "The account; a new name opens one. By default each file's name is the account's.")
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
  Document answer(OpenBooks books) throws IOException {
    Workspace home = books.workspace();
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    StatementLayout layout = layout(home);
    var importing = new Importing(root(), home);
    List<FileResult> results = new ArrayList<>();
    List<PreviewList> previews = new ArrayList<>();
    for (Path file : files) {
      StatementSource source = StatementSource.of(file);
      String name = Optional.ofNullable(account).orElse(source.name());
      Account known = find(home, name);
      if (preview) {
        previews.add(
            known == null
                ? look(source, layout)
                : PreviewList.of(source.name(), importing.preview(request(known, source, layout))));
      } else {
        Account into = known == null ? open(home, name, source) : known;
        results.add(importing.exactly(request(into, source, layout), into, saveAs));
      }
    }
    return preview ? new PreviewList.Several(previews) : ImportSummary.of(results);
  }

  private ImportRequest request(
      Account into, StatementSource source, @Nullable StatementLayout layout) {
    return ImportRequest.of(into.id(), source)
        .options(reading.options(into.currency()))
        .layout(layout)
        .onBadRows(skipBadRows ? BadRows.SKIP : BadRows.REJECT);
  }

  /** A preview for an account that is not there yet: nothing can be known already. */
  private PreviewList look(StatementSource source, @Nullable StatementLayout layout) {
    var options = reading.options(root().currency());
    var reader = new CsvStatementReader();
    StatementPreview shown =
        reader.preview(
            source, layout == null ? options : options.withKnownLayouts(List.of(layout)));
    return PreviewList.of(
        source.name(), new ImportPreview(reader.format(), null, shown, java.util.Set.of()));
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

  private Account open(Workspace home, String name, StatementSource source) {
    Currency currency = root().askedCurrency().orElse(home.info().settings().currency());
    StatementPreview shown = new CsvStatementReader().preview(source, reading.options(currency));
    Currency own =
        shown.rows().stream()
            .map(StatementRow::amount)
            .findFirst()
            .orElseThrow(
                () ->
                    new ValidationException(
                        source.name(),
                        "There is no row in the file that can be read.",
                        "Maybe look at it with --preview."))
            .currency();
    return home.accounts().open(NewAccount.of(name, AccountKind.CHECKING, own.getCurrencyCode()));
  }
}
