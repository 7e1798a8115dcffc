package io.budgetai.testkit.internal;

import io.budgetai.UserId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.access.Member;
import io.budgetai.storage.WorkspaceStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The workspace and its members. */
record MemoryWorkspace(Unit unit) implements WorkspaceStore {

  @Override
  public Optional<WorkspaceInfo> find() {
    return Optional.ofNullable(unit.find(Table.WORKSPACE, unit.workspace().value()));
  }

  @Override
  public void insert(WorkspaceInfo workspace) {
    requireSame(workspace);
    unit.insertNew(Table.WORKSPACE, workspace.id().value(), workspace);
  }

  @Override
  public void update(WorkspaceInfo edited) {
    requireSame(edited);
    unit.update(Table.WORKSPACE, edited.id().value(), edited);
  }

  @Override
  public List<Member> members() {
    return unit.get(Table.MEMBERS)
        .values()
        .sorted(Comparator.comparing(Member::since).thenComparing(Member::user))
        .toList();
  }

  @Override
  public Optional<Member> member(UserId user) {
    return Optional.ofNullable(unit.find(Table.MEMBERS, user));
  }

  @Override
  public void insert(Member member) {
    unit.insertNew(Table.MEMBERS, member.user(), member);
  }

  @Override
  public void update(Member edited) {
    unit.update(Table.MEMBERS, edited.user(), edited);
  }

  @Override
  public void deleteMember(UserId user, long version) {
    unit.requireVersion(Table.MEMBERS, user, version);
    unit.remove(Table.MEMBERS, user);
  }

  private void requireSame(WorkspaceInfo info) {
    unit.require(
        info.id().equals(unit.workspace()),
        "Workspace %s was to be stored in the books of %s. Maybe open its own."
            .formatted(info.id(), unit.workspace()));
  }
}
