package io.budgetai.access.internal;

import io.budgetai.NotFoundException;
import io.budgetai.UserId;
import io.budgetai.ValidationException;
import io.budgetai.access.Member;
import io.budgetai.access.MemberService;
import io.budgetai.access.Permission;
import io.budgetai.access.Role;
import io.budgetai.storage.Books;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Members, on the storage SPI. */
public final class DefaultMemberService implements MemberService {
  private static final String SUBJECT = "member";

  private final GuardedBooks guarded;

  public DefaultMemberService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public List<Member> list() {
    return guarded.read(Permission.READ, books -> books.workspace().members());
  }

  @Override
  public Member add(UserId user, Role role) {
    return guarded.change(
        Permission.SHARE,
        remembered("members.add", user, role),
        unit -> {
          Member member = new Member(user, role, unit.now(), 1);
          unit.books().workspace().insert(member);
          unit.created(SUBJECT, user, member);
          return member;
        });
  }

  @Override
  public Member changeRole(UserId user, Role role) {
    return guarded.change(
        Permission.SHARE,
        remembered("members.changeRole", user, role),
        unit -> {
          Member before = member(unit.books(), user);
          Member after = new Member(user, role, before.since(), before.version() + 1);
          if (role == before.role()) {
            return before;
          }
          requireOwnerBeside(unit.books(), before);
          unit.books().workspace().update(after);
          unit.updated(SUBJECT, user, before, after);
          return after;
        });
  }

  @Override
  public void remove(UserId user) {
    Permission needed = user.equals(guarded.actor().user()) ? Permission.READ : Permission.SHARE;
    guarded.change(
        needed,
        Operation.call("members.remove", user).done(),
        unit -> {
          Member gone = member(unit.books(), user);
          requireOwnerBeside(unit.books(), gone);
          unit.books().workspace().deleteMember(user, gone.version());
          unit.deleted(SUBJECT, user, gone);
          return true;
        });
  }

  private static Operation<Member> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            member -> member.user().toString(), (books, text) -> member(books, UserId.parse(text)));
  }

  private static Member member(Books books, UserId user) {
    return books.workspace().member(user).orElseThrow(() -> new NotFoundException(SUBJECT, user));
  }

  private static void requireOwnerBeside(Books books, Member leaving) {
    boolean lastOwner =
        leaving.role() == Role.OWNER
            && books.workspace().members().stream()
                .noneMatch(
                    other -> other.role() == Role.OWNER && !other.user().equals(leaving.user()));
    if (lastOwner) {
      throw new ValidationException(
          "user",
          "is the last owner of the workspace.",
          "Maybe make another member an owner first.");
    }
  }
}
