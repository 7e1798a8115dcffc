package io.budgetai.testkit.internal;

import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.storage.AuditStore;
import java.util.List;

/** The audit chain. */
record MemoryAudit(Unit unit) implements AuditStore {

  @Override
  public Head head() {
    return unit.get(Table.AUDIT)
        .descending(null)
        .map(last -> new Head(last.value().sequence(), last.value().hash()))
        .findFirst()
        .orElse(Head.NONE);
  }

  @Override
  public void append(List<AuditEntry> entries) {
    for (AuditEntry entry : entries) {
      unit.insert(Table.AUDIT, entry.sequence(), entry);
      unit.require(
          entry.sequence() == 1 || unit.get(Table.AUDIT).contains(entry.sequence() - 1),
          "Audit entry %d does not follow the end of the chain.".formatted(entry.sequence()));
    }
  }

  @Override
  public List<AuditEntry> find(AuditQuery query) {
    return unit.get(Table.AUDIT)
        .descending(query.beforeSequence())
        .map(SortedTree.Entry::value)
        .filter(entry -> query.subjectId() == null || query.subjectId().equals(entry.subjectId()))
        .filter(entry -> query.actor() == null || query.actor().equals(entry.actor()))
        .filter(entry -> query.from() == null || !entry.at().isBefore(query.from()))
        .filter(entry -> query.to() == null || entry.at().isBefore(query.to()))
        .limit(query.limit())
        .toList();
  }

  @Override
  public List<AuditEntry> chain(long afterSequence, int limit) {
    return unit.get(Table.AUDIT)
        .ascending(afterSequence)
        .map(SortedTree.Entry::value)
        .limit(limit)
        .toList();
  }
}
