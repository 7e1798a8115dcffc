package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SkippedLine;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementPreview.Ambiguity;
import io.budgetai.imports.StatementPreview.Candidate;
import io.budgetai.imports.StatementSource;
import io.budgetai.samples.ImportSummary.Counts;
import io.budgetai.samples.ImportSummary.FileResult;
import io.budgetai.samples.ImportSummary.Guess;
import io.budgetai.samples.ImportSummary.Holding;
import io.budgetai.samples.ImportSummary.Skipped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Imports statement files one by one, and says of each what became of it. */
final class Importing {
  private static final int LINES_NAMED = 10;
  private static final int LONGEST_NAME = 100;

  private final BudgetCommand root;
  private final Workspace workspace;

  Importing(BudgetCommand root, Workspace workspace) {
    this.root = root;
    this.workspace = workspace;
  }

  /** A request whose open questions are answered, and the answers that nobody gave. */
  private record Settled(ImportRequest request, ImportPreview preview, List<Guess> guesses) {}

  /**
   * Imports one file, and takes the likeliest answer to what it leaves open.
   *
   * @return the result; refused where the file cannot be read
   */
  FileResult guessing(ImportRequest request, Account account) {
    try {
      return imported(settled(request), account);
    } catch (ValidationException refused) {
      return FileResult.refused(request.source().name(), account.name(), reason(refused));
    }
  }

  /**
   * Imports one file.
   *
   * @param saveAs a name under which its layout is saved for the next file, or {@code null}
   * @throws ValidationException if the file leaves something open or cannot be read
   */
  FileResult exactly(ImportRequest request, Account account, @Nullable String saveAs) {
    Settled settled = unambiguous(request);
    FileResult result = imported(settled, account);
    if (saveAs != null) {
      workspace
          .imports()
          .saveMapping(saveAs, settled.preview().format(), settled.preview().statement().layout());
    }
    return result;
  }

  private Settled unambiguous(ImportRequest request) {
    ImportPreview preview = workspace.imports().preview(request);
    requireNothingOpen(request.source(), preview.statement());
    return new Settled(request, preview, List.of());
  }

  /**
   * Refuses a statement that leaves something open.
   *
   * @throws ValidationException with the options that answer each question
   */
  static void requireNothingOpen(StatementSource source, StatementPreview preview) {
    List<Violation> open =
        preview.ambiguities().stream()
            .map(each -> new Violation(source.name(), each.explanation(), answers(each)))
            .toList();
    if (!open.isEmpty()) {
      throw new ValidationException(open);
    }
  }

  /** The options that answer a question, as a sentence. */
  static String answers(Ambiguity question) {
    return question.candidates().stream()
        .map(
            candidate ->
                "%s (%s)"
                    .formatted(
                        ReadingOptions.option(question.question(), candidate.answer()),
                        candidate.meaning()))
        .collect(Collectors.joining(" or ", "Maybe say ", "."));
  }

  private Settled settled(ImportRequest asked) {
    ImportRequest request = asked;
    ImportPreview preview = workspace.imports().preview(request);
    List<Guess> guesses = new ArrayList<>();
    for (Ambiguity question : preview.statement().ambiguities()) {
      Candidate likeliest = question.candidates().get(0);
      Candidate other = question.candidates().get(1);
      request = request.answer(question.question(), likeliest.answer());
      guesses.add(
          new Guess(
              ReadingOptions.option(question.question(), likeliest.answer()),
              likeliest.meaning(),
              ReadingOptions.option(question.question(), other.answer())));
    }
    return new Settled(
        request, guesses.isEmpty() ? preview : workspace.imports().preview(request), guesses);
  }

  private FileResult imported(Settled settled, Account account) {
    StatementSource source = settled.request().source();
    ImportReport report =
        root.watched(
            "Importing " + SafeText.oneLine(source.name()),
            progress -> workspace.imports().run(settled.request(), progress));
    DateRange days = report.days();
    return new FileResult(
        source.name(),
        account.name(),
        report.imported().id().toString(),
        new Counts(
            report.imported().rows(),
            report.imported().created(),
            report.imported().duplicates(),
            report.imported().skipped()),
        days == null ? null : days.first(),
        days == null ? null : days.last(),
        settled.guesses(),
        skipped(report),
        "");
  }

  /** Says what became of files, and what their accounts hold now. */
  ImportSummary summary(List<FileResult> results) {
    Set<String> touched =
        results.stream()
            .filter(FileResult::imported)
            .map(FileResult::account)
            .collect(Collectors.toSet());
    return ImportSummary.of(
        results,
        workspace.accounts().balances(CivilDates.MAX).entrySet().stream()
            .filter(each -> touched.contains(each.getKey().name()))
            .map(each -> new Holding(each.getKey().name(), each.getValue()))
            .toList());
  }

  /** What an account is called whose statements come in files of this name: the name without its extension. */
  static String accountName(String file) {
    int dot = file.lastIndexOf('.');
    String name = dot > 0 ? file.substring(0, dot) : file;
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  private static List<Skipped> skipped(ImportReport report) {
    Map<String, List<Long>> lines = new LinkedHashMap<>();
    for (SkippedLine line : report.skipped()) {
      lines.computeIfAbsent(line.reason(), reason -> new ArrayList<>()).add((long) line.line());
    }
    for (RowProblem problem : report.problems()) {
      lines
          .computeIfAbsent(
              "column %s: %s".formatted(problem.column(), problem.problem()),
              reason -> new ArrayList<>())
          .add((long) problem.line());
    }
    return lines.entrySet().stream()
        .map(
            each ->
                new Skipped(
                    each.getKey(),
                    each.getValue().size(),
                    each.getValue().stream().limit(LINES_NAMED).toList()))
        .toList();
  }

  /** The first violation, and how many more there are. */
  static String reason(ValidationException refused) {
    List<Violation> violations = refused.violations();
    String more = violations.size() == 1 ? "" : " (and %,d more)".formatted(violations.size() - 1);
    Violation first = violations.get(0);
    String place = first.where().equals("file") ? "" : first.where() + ": ";
    return place + first.problem() + more + " " + first.remedy();
  }
}
