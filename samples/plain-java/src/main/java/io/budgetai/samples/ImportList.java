package io.budgetai.samples;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.imports.Import;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was imported, newest first. */
record ImportList(List<Row> imports) implements Document {

  /**
   * One import of one file.
   *
   * @param day on which it began, where the books are kept
   * @param rows dealt with: new ones and known ones
   * @param created how many of them were new
   * @param state how far it came, such as finished or reverted
   */
  record Row(
      String id,
      String file,
      String account,
      LocalDate day,
      long rows,
      long created,
      long skipped,
      String state) {}

  static ImportList of(List<Import> imports, List<Account> accounts, ZoneId zone) {
    Map<AccountId, String> names =
        accounts.stream().collect(Collectors.toMap(Account::id, Account::name));
    return new ImportList(
        imports.stream()
            .map(
                each ->
                    new Row(
                        each.id().toString(),
                        each.source(),
                        names.getOrDefault(each.account(), ""),
                        LocalDate.ofInstant(each.startedAt(), zone),
                        each.rows(),
                        each.created(),
                        each.skipped(),
                        Words.of(each.status())))
            .toList());
  }

  @Override
  public void print(Page page) {
    page.heading("Imports", imports.isEmpty() ? "none" : "newest first");
    if (imports.isEmpty()) {
      return;
    }
    var table =
        new Table()
            .fixed("Id")
            .fixed("Day")
            .text("File")
            .text("Account")
            .number("Rows")
            .number("New")
            .fixed("State");
    for (Row each : imports) {
      table.row(
          ShortId.of(each.id()),
          each.day().toString(),
          each.file(),
          each.account(),
          "%,d".formatted(each.rows()),
          "%,d".formatted(each.created()),
          each.state());
    }
    page.table(table);
  }
}
