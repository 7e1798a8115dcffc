package io.budgetai.persistence.jpa.internal;

import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceKind;
import io.budgetai.WorkspaceSettings;
import io.budgetai.money.Currencies;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.UUID;

/** A workspace. It has no tenant column beside its id, so it is only ever read by the id of the unit of work. */
@Entity
@Table(name = "budget_workspace")
@SuppressWarnings("NullAway.Init")
class WorkspaceRow {
  @Id UUID workspaceId;
  String name;
  String kind;
  String currency;
  String zone;
  String firstDayOfWeek;
  int fiscalMonth;
  int fiscalDay;
  long createdAt;
  @Version long version;

  void copyFrom(WorkspaceInfo workspace) {
    WorkspaceSettings settings = workspace.settings();
    workspaceId = workspace.id().value();
    name = settings.name();
    kind = settings.kind().name();
    currency = settings.currency().getCurrencyCode();
    zone = settings.zone().getId();
    firstDayOfWeek = settings.firstDayOfWeek().name();
    fiscalMonth = settings.fiscalYearStart().getMonthValue();
    fiscalDay = settings.fiscalYearStart().getDayOfMonth();
    createdAt = workspace.createdAt().toEpochMilli();
    version = workspace.version();
  }

  WorkspaceInfo toDomain() {
    return new WorkspaceInfo(
        new WorkspaceId(workspaceId),
        new WorkspaceSettings(
            name,
            WorkspaceKind.valueOf(kind),
            Currencies.of(currency),
            ZoneId.of(zone),
            DayOfWeek.valueOf(firstDayOfWeek),
            MonthDay.of(fiscalMonth, fiscalDay)),
        Columns.instant(createdAt),
        version);
  }
}
