package io.budgetai.access;

import io.budgetai.UserId;
import java.util.List;

/** Who shares the workspace. Safe for use by several threads. */
public interface MemberService {

  /** Everybody who shares the workspace, in the order in which they came. Needs {@link Permission#READ}. */
  List<Member> list();

  /**
   * Lets a user in. Needs {@link Permission#SHARE}.
   *
   * @throws io.budgetai.ConflictException if the user is a member already
   */
  Member add(UserId user, Role role);

  /**
   * Gives a member another role, effective with the member's next call. Needs {@link Permission#SHARE}.
   *
   * @throws io.budgetai.NotFoundException if the user is no member
   * @throws io.budgetai.ValidationException if the workspace would be left without an owner
   */
  Member changeRole(UserId user, Role role);

  /**
   * Shows a member out, effective with the member's next call. Needs {@link Permission#SHARE}; leaving a workspace oneself
   * needs no permission.
   *
   * @throws io.budgetai.NotFoundException if the user is no member
   * @throws io.budgetai.ValidationException if the workspace would be left without an owner
   */
  void remove(UserId user);
}
