package io.budgetai.storage;

import io.budgetai.UserId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.access.Member;
import java.util.List;
import java.util.Optional;

/** The workspace of the books, and its members. */
public interface WorkspaceStore {

  /** Empty before the workspace is created. */
  Optional<WorkspaceInfo> find();

  /**
   * Stores the workspace, before anything else is put into its books.
   *
   * @throws io.budgetai.ConflictException if it exists
   * @throws IllegalArgumentException if it is another workspace than that of the books
   */
  void insert(WorkspaceInfo workspace);

  /**
   * @param edited carries the version that comes after the one from which it was made
   * @throws io.budgetai.ConflictException if the stored version is not the one before
   */
  void update(WorkspaceInfo edited);

  /** Everybody, in order of {@link Member#since()}, then of user. */
  List<Member> members();

  Optional<Member> member(UserId user);

  /**
   * @throws io.budgetai.ConflictException if the user is a member already
   */
  void insert(Member member);

  /**
   * @param edited carries the version that comes after the one from which it was made
   * @throws io.budgetai.ConflictException if the stored version is not the one before
   */
  void update(Member edited);

  /**
   * @throws io.budgetai.ConflictException if the stored version is another, or nothing is stored
   */
  void deleteMember(UserId user, long version);
}
