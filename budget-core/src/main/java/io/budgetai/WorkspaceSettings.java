package io.budgetai;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;

/**
 * What the owner decides about a workspace.
 *
 * @param name 1 to 100 characters
 * @param kind decides the default category tree when the workspace is created; never changes after
 * @param currency the currency of reports and of budgets that name no other
 * @param zone where the owner lives: decides what day "today" is
 * @param firstDayOfWeek when weeks begin
 * @param fiscalYearStart when fiscal years and quarters begin; 1 January for calendar years
 */
public record WorkspaceSettings(
    @NotBlank(message = "is empty. Maybe give the workspace a name.")
        @Size(max = 100, message = "is too long. Maybe shorten it to 100 characters.")
        String name,
    WorkspaceKind kind,
    Currency currency,
    ZoneId zone,
    DayOfWeek firstDayOfWeek,
    MonthDay fiscalYearStart) {

  /** A household's settings: weeks begin on Monday, years on 1 January. */
  public static WorkspaceSettings personal(String name, String currencyCode, ZoneId zone) {
    return of(name, WorkspaceKind.PERSONAL, currencyCode, zone);
  }

  /** A business's settings: weeks begin on Monday, years on 1 January. */
  public static WorkspaceSettings business(String name, String currencyCode, ZoneId zone) {
    return of(name, WorkspaceKind.BUSINESS, currencyCode, zone);
  }

  private static WorkspaceSettings of(
      String name, WorkspaceKind kind, String currencyCode, ZoneId zone) {
    return new WorkspaceSettings(
        name,
        kind,
        io.budgetai.money.Currencies.of(currencyCode),
        zone,
        DayOfWeek.MONDAY,
        MonthDay.of(1, 1));
  }

  public WorkspaceSettings withName(String newName) {
    return new WorkspaceSettings(newName, kind, currency, zone, firstDayOfWeek, fiscalYearStart);
  }

  public WorkspaceSettings withZone(ZoneId newZone) {
    return new WorkspaceSettings(name, kind, currency, newZone, firstDayOfWeek, fiscalYearStart);
  }

  public WorkspaceSettings withFirstDayOfWeek(DayOfWeek newFirstDay) {
    return new WorkspaceSettings(name, kind, currency, zone, newFirstDay, fiscalYearStart);
  }

  public WorkspaceSettings withFiscalYearStart(MonthDay newStart) {
    return new WorkspaceSettings(name, kind, currency, zone, firstDayOfWeek, newStart);
  }
}
