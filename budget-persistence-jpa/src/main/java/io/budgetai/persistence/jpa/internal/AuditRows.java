package io.budgetai.persistence.jpa.internal;

import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.storage.AuditStore;
import java.util.ArrayList;
import java.util.List;

/**
 * The audit chain. Whoever is to extend it locks the row that holds its end, so that extensions come one after the other;
 * where a chain has no such row yet, its primary key lets one of two first extensions win.
 */
final class AuditRows implements AuditStore {
  private final UnitOfWork unit;

  AuditRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Head head() {
    AuditHeadRow row =
        unit.writing()
            ? unit.lock(AuditHeadRow.class, unit.workspace())
            : unit.get(AuditHeadRow.class, unit.workspace());
    return row == null ? Head.NONE : new Head(row.lastSequence, row.hash);
  }

  @Override
  public void append(List<AuditEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    Head head = head();
    List<AuditRow> rows = new ArrayList<>(entries.size());
    long sequence = entries.get(0).sequence();
    for (AuditEntry entry : entries) {
      if (entry.sequence() != sequence++) {
        throw unit.refuse(
            new IllegalArgumentException(
                "Audit entries must be in order and without gaps; found %d where %d belongs."
                    .formatted(entry.sequence(), sequence - 1)));
      }
      AuditRow row = new AuditRow();
      row.copyFrom(entry);
      rows.add(row);
    }
    long expected = head.sequence() + 1;
    long first = entries.get(0).sequence();
    if (first > expected) {
      throw unit.refuse(
          new IllegalArgumentException(
              "Audit entries must follow the end of the chain; found %d where %d belongs."
                  .formatted(first, expected)));
    }
    if (first < expected) {
      throw unit.refuse(Failure.STALE, "adding to the audit chain");
    }
    AuditHeadRow end = new AuditHeadRow();
    end.workspaceId = unit.workspace();
    end.lastSequence = sequence - 1;
    end.hash = entries.get(entries.size() - 1).hash();
    if (head.sequence() == 0) {
      unit.insertRacing(end);
    } else {
      unit.update(end);
    }
    unit.insertAll(rows);
  }

  @Override
  public List<AuditEntry> find(AuditQuery query) {
    Hql hql = new Hql("from AuditRow where 1 = 1");
    if (query.subjectId() != null) {
      hql.add(" and subjectId = :subject").set("subject", query.subjectId());
    }
    if (query.actor() != null) {
      hql.add(" and actor = :actor").set("actor", query.actor().value());
    }
    if (query.from() != null) {
      hql.add(" and atMoment >= :from").set("from", query.from().toEpochMilli());
    }
    if (query.to() != null) {
      hql.add(" and atMoment < :to").set("to", query.to().toEpochMilli());
    }
    if (query.beforeSequence() != null) {
      hql.add(" and sequenceNumber < :before").set("before", query.beforeSequence());
    }
    return entries(hql.add(" order by sequenceNumber desc").limit(query.limit()));
  }

  @Override
  public List<AuditEntry> chain(long afterSequence, int limit) {
    return entries(
        new Hql("from AuditRow where sequenceNumber > :after order by sequenceNumber")
            .set("after", afterSequence)
            .limit(limit));
  }

  private List<AuditEntry> entries(Hql hql) {
    return unit.list(AuditRow.class, hql).stream().map(AuditRow::toDomain).toList();
  }
}
