package io.budgetai.imports.internal;

import io.budgetai.NotFoundException;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.account.Account;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.LayoutQuestion;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SavedMapping;
import io.budgetai.imports.StatementBalances;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementPreview.Candidate;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import io.budgetai.storage.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request of which the account, the reader and the options are known, and the layout is still to be settled.
 *
 * @param mappings what is saved for the format, the newest first
 */
record Opening(
    ImportRequest request,
    Account account,
    StatementReader reader,
    StatementOptions options,
    List<SavedMapping> mappings) {

  static Opening of(Books books, ImportRequest request, StatementReader reader) {
    Account account =
        books
            .accounts()
            .find(request.account())
            .orElseThrow(() -> new NotFoundException("account", request.account()));
    if (account.closed()) {
      throw new ValidationException(
          "account", "The account is closed.", "Maybe reopen it, or choose another account.");
    }
    List<SavedMapping> mappings = SavedMappings.of(books, reader.format());
    return new Opening(request, account, reader, options(request, account, mappings), mappings);
  }

  private static StatementOptions options(
      ImportRequest request, Account account, List<SavedMapping> mappings) {
    StatementOptions options =
        request.options() == null
            ? StatementOptions.inCurrency(account.currency())
            : request.options();
    if (!options.currency().equals(account.currency())) {
      throw new ValidationException(
          "options.currency",
          "The options are in %s, and the account in %s."
              .formatted(options.currency(), account.currency()),
          "Maybe make them with StatementOptions.inCurrency of the account's currency.");
    }
    for (Map.Entry<LayoutQuestion, String> answer : request.answers().entrySet()) {
      options = options.withAnswer(answer.getKey(), answer.getValue());
    }
    List<StatementLayout> known = new ArrayList<>(options.knownLayouts());
    mappings.forEach(mapping -> known.add(StatementLayout.parse(mapping.mapping())));
    return options.withKnownLayouts(known);
  }

  /**
   * Settles how the file is read.
   *
   * @throws ValidationException if a question is open
   */
  Statement statement() {
    StatementLayout layout = request.layout();
    if (layout == null) {
      StatementPreview preview = reader.preview(request.source(), options);
      if (!preview.ambiguities().isEmpty()) {
        throw new ValidationException(
            preview.ambiguities().stream()
                .map(
                    open ->
                        new Violation(
                            "layout." + nameOf(open.question()),
                            open.explanation(),
                            "Maybe answer %s."
                                .formatted(
                                    open.candidates().stream()
                                        .map(Candidate::toString)
                                        .collect(Collectors.joining(" or ")))))
                .toList());
      }
      layout = preview.layout();
    }
    return statement(layout);
  }

  private Statement statement(StatementLayout layout) {
    return new Statement(reader, request.source(), options, layout, account, request.badRows());
  }

  /** Shows the first rows; those that cannot go into the account are problems. */
  ImportPreview preview() {
    StatementPreview found = reader.preview(request.source(), options);
    StatementLayout wanted = request.layout();
    StatementPreview shown =
        wanted == null || wanted.equals(found.layout()) ? found : under(wanted, found.header());
    return new ImportPreview(
        reader.format(),
        wanted == null && shown.known() ? mappingOf(shown.layout()) : null,
        withProblems(shown),
        Set.of());
  }

  private @Nullable SavedMapping mappingOf(StatementLayout layout) {
    String text = layout.toText();
    return mappings.stream()
        .filter(mapping -> mapping.mapping().equals(text))
        .findFirst()
        .orElse(null);
  }

  private StatementPreview under(StatementLayout layout, List<String> header) {
    Statement statement = statement(layout);
    List<StatementRow> rows = new ArrayList<>();
    try (StatementRows all = statement.read(statement.digested(), Progress.NONE)) {
      while (rows.size() < options.previewRows() && all.hasNext()) {
        rows.add(all.next());
      }
      return new StatementPreview(
          layout,
          false,
          header,
          rows,
          List.copyOf(all.skipped()),
          List.copyOf(all.problems()),
          List.of(),
          balances(statement));
    }
  }

  private static @Nullable StatementBalances balances(Statement statement) {
    if (statement.layout().columnOf(ColumnRole.BALANCE) < 0) {
      return null;
    }
    try (StatementRows all = statement.read(statement.digested(), Progress.NONE)) {
      return StatementBalances.of(all).orElse(null);
    } catch (ValidationException unreadable) {
      return null; // the import itself says why
    }
  }

  private StatementPreview withProblems(StatementPreview shown) {
    Statement statement = statement(shown.layout());
    List<StatementRow> fit = new ArrayList<>();
    List<RowProblem> problems = new ArrayList<>(shown.problems());
    for (StatementRow row : shown.rows()) {
      RowProblem problem = statement.problem(row);
      if (problem == null) {
        fit.add(row);
      } else {
        problems.add(problem);
      }
    }
    return new StatementPreview(
        shown.layout(),
        shown.known(),
        shown.header(),
        fit,
        shown.skipped(),
        problems,
        shown.ambiguities(),
        shown.balances());
  }

  private static String nameOf(LayoutQuestion question) {
    return question.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
