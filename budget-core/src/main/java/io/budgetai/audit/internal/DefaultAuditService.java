package io.budgetai.audit.internal;

import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.AuditChain;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.audit.AuditService;
import io.budgetai.audit.AuditVerdict;
import io.budgetai.storage.AuditStore;
import io.budgetai.storage.AuditStore.Head;
import java.util.List;

/** Reads the audit chain. */
public final class DefaultAuditService implements AuditService {
  private static final int CHUNK = 1000;

  private final GuardedBooks guarded;

  public DefaultAuditService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public List<AuditEntry> find(AuditQuery query) {
    if (query.limit() < 1 || query.limit() > CHUNK) {
      throw new ValidationException(
          "limit", "is not between 1 and 1000.", "Maybe ask for several pages.");
    }
    return guarded.read(Permission.READ, books -> books.audit().find(query));
  }

  @Override
  public AuditVerdict verify() {
    return guarded.read(Permission.READ, books -> verify(books.audit()));
  }

  private static AuditVerdict verify(AuditStore audit) {
    Head end = audit.head();
    Head last = Head.NONE;
    List<AuditEntry> chunk;
    do {
      chunk = audit.chain(last.sequence(), CHUNK);
      for (AuditEntry entry : chunk) {
        if (!AuditChain.links(last, entry)) {
          return new AuditVerdict(last.sequence(), last.sequence() + 1);
        }
        last = new Head(entry.sequence(), entry.hash());
      }
    } while (!chunk.isEmpty());
    return last.equals(end)
        ? new AuditVerdict(last.sequence(), null)
        : new AuditVerdict(last.sequence(), last.sequence() + 1);
  }
}
