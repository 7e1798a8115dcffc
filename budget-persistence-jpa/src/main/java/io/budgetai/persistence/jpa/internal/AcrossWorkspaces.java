package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/**
 * The only queries that look across workspaces: whose member a user is, and where events wait. They are native, because that
 * is what Hibernate's tenant filter leaves alone, and they answer with ids of workspaces and nothing else.
 */
final class AcrossWorkspaces {
  private final String withMember;
  private final String withEvents;

  /** {@code {h-schema}} is Hibernate's word for the schema of the tables, if they have one. */
  AcrossWorkspaces(TableNames names) {
    withMember =
        "select workspace_id from {h-schema}%s where user_id = :user order by workspace_id"
            .formatted(names.of("budget_member"));
    withEvents =
        ("select o.workspace_id from {h-schema}%1$s o where not exists (select 1 from {h-schema}%1$s e"
                + " where e.workspace_id = o.workspace_id and e.id < o.id) order by o.id")
            .formatted(names.of("budget_outbox"));
  }

  List<WorkspaceId> withMember(StatelessSession session, UserId user) {
    return session
        .createNativeQuery(withMember, UUID.class)
        .setParameter("user", user.value())
        .getResultList()
        .stream()
        .map(WorkspaceId::new)
        .toList();
  }

  List<WorkspaceId> withEvents(StatelessSession session, int limit) {
    return session
        .createNativeQuery(withEvents, UUID.class)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(WorkspaceId::new)
        .toList();
  }
}
