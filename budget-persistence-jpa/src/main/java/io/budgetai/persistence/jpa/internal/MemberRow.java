package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.access.Member;
import io.budgetai.access.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A member of a workspace. */
@Entity
@Table(name = "budget_member")
@SuppressWarnings("NullAway.Init")
class MemberRow extends TenantRow {
  @Id UUID userId;
  String role;
  long since;
  @Version long version;

  void copyFrom(Member member) {
    userId = member.user().value();
    role = member.role().name();
    since = member.since().toEpochMilli();
    version = member.version();
  }

  Member toDomain() {
    return new Member(new UserId(userId), Role.valueOf(role), Columns.instant(since), version);
  }
}
