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

  private AcrossWorkspaces() {}

  static List<WorkspaceId> withMember(StatelessSession session, UserId user) {
    return session
        .createNativeQuery(
            "select workspace_id from budget_member where user_id = :user order by workspace_id",
            UUID.class)
        .setParameter("user", user.value())
        .getResultList()
        .stream()
        .map(WorkspaceId::new)
        .toList();
  }

  static List<WorkspaceId> withEvents(StatelessSession session, int limit) {
    return session
        .createNativeQuery(
            "select o.workspace_id from budget_outbox o where not exists (select 1 from budget_outbox e"
                + " where e.workspace_id = o.workspace_id and e.id < o.id) order by o.id",
            UUID.class)
        .setMaxResults(limit)
        .getResultList()
        .stream()
        .map(WorkspaceId::new)
        .toList();
  }
}
