package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.access.Member;
import io.budgetai.storage.WorkspaceStore;
import java.util.List;
import java.util.Optional;

final class WorkspaceRows implements WorkspaceStore {
  private final UnitOfWork unit;

  WorkspaceRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Optional<WorkspaceInfo> find() {
    return Optional.ofNullable(unit.get(WorkspaceRow.class, unit.workspace()))
        .map(WorkspaceRow::toDomain);
  }

  @Override
  public void insert(WorkspaceInfo workspace) {
    unit.insert(row(workspace));
  }

  @Override
  public void update(WorkspaceInfo edited) {
    WorkspaceRow row = row(edited);
    row.version--;
    unit.update(row);
  }

  private WorkspaceRow row(WorkspaceInfo workspace) {
    if (!workspace.id().value().equals(unit.workspace())) {
      throw unit.refuse(
          new IllegalArgumentException(
              "Workspace %s cannot be stored in the books of workspace %s. Maybe open its own books."
                  .formatted(workspace.id(), unit.workspace())));
    }
    WorkspaceRow row = new WorkspaceRow();
    row.copyFrom(workspace);
    return row;
  }

  @Override
  public List<Member> members() {
    return unit.list(MemberRow.class, new Hql("from MemberRow order by since, userId")).stream()
        .map(MemberRow::toDomain)
        .toList();
  }

  @Override
  public Optional<Member> member(UserId user) {
    return Optional.ofNullable(unit.get(MemberRow.class, user.value())).map(MemberRow::toDomain);
  }

  @Override
  public void insert(Member member) {
    MemberRow row = new MemberRow();
    row.copyFrom(member);
    unit.insert(row);
  }

  @Override
  public void update(Member edited) {
    MemberRow row = new MemberRow();
    row.copyFrom(edited);
    row.version--;
    unit.update(row);
  }

  @Override
  public void deleteMember(UserId user, long version) {
    int deleted =
        unit.change(
            new Hql("delete from MemberRow where userId = :user and version = :version")
                .set("user", user.value())
                .set("version", version));
    if (deleted == 0) {
      throw unit.refuse(Failure.STALE, "deleting");
    }
  }
}
