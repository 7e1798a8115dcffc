package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceKind;
import io.budgetai.WorkspaceSettings;
import io.budgetai.access.Member;
import io.budgetai.access.Role;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The workspace of the books, and its members. */
public interface WorkspaceContract extends StorageUnderTest {

  @Test
  @DisplayName("every setting of a workspace comes back as it was stored")
  default void settingsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    WorkspaceInfo stored = books.read(all -> all.workspace().find().orElseThrow());
    WorkspaceSettings settings =
        new WorkspaceSettings(
            "O'Neill & “Søn” 🧾 ",
            WorkspaceKind.BUSINESS,
            Currency.getInstance("KWD"),
            ZoneId.of("America/Argentina/Buenos_Aires"),
            DayOfWeek.SATURDAY,
            MonthDay.of(2, 29));
    WorkspaceInfo edited = new WorkspaceInfo(stored.id(), settings, stored.createdAt(), 2);

    books.write(all -> all.workspace().update(edited));

    assertThat(books.find(all -> all.workspace().find())).contains(edited);
  }

  @Test
  @DisplayName("a workspace is created once, and its edits need the version that was read")
  default void createdOnce() {
    SampleBooks books = SampleBooks.in(storage());
    WorkspaceInfo stored = books.read(all -> all.workspace().find().orElseThrow());
    WorkspaceInfo stale = new WorkspaceInfo(stored.id(), stored.settings(), stored.createdAt(), 3);

    StorageUnderTest.assertConflict(books, all -> all.workspace().insert(stored));
    StorageUnderTest.assertConflict(books, all -> all.workspace().update(stale));
    assertThat(books.find(all -> all.workspace().find())).contains(stored);
  }

  @Test
  @DisplayName("a workspace cannot be stored in the books of another")
  default void belongsIntoItsOwnBooks() {
    SampleBooks books = SampleBooks.in(storage());
    WorkspaceInfo stored = books.read(all -> all.workspace().find().orElseThrow());
    WorkspaceId other = books.id(WorkspaceId::new);

    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                books.write(
                    all ->
                        all.workspace()
                            .insert(
                                new WorkspaceInfo(
                                    other, stored.settings(), stored.createdAt(), 1))));
    assertThat(storage().<Boolean>read(other, all -> all.workspace().find().isEmpty())).isTrue();
  }

  @Test
  @DisplayName("members come in the order of their moments, then of their ids")
  default void membersInOrder() {
    SampleBooks books = SampleBooks.in(storage());
    Instant later = Instant.parse("2024-06-01T12:00:00.001Z");
    Member second = new Member(books.id(UserId::new), Role.EDITOR, later, 1);
    Member third = new Member(books.id(UserId::new), Role.VIEWER, later, 1);
    Member fourth = new Member(books.id(UserId::new), Role.ADVISOR, later.plusMillis(1), 1);

    books.write(
        all -> {
          all.workspace().insert(fourth);
          all.workspace().insert(third);
          all.workspace().insert(second);
        });

    assertThat(books.list(all -> all.workspace().members()))
        .extracting(Member::user)
        .containsExactly(books.owner, second.user(), third.user(), fourth.user());
    assertThat(books.find(all -> all.workspace().member(third.user()))).contains(third);
  }

  @Test
  @DisplayName("a member is stored once, edited and removed by version")
  default void membersByVersion() {
    SampleBooks books = SampleBooks.in(storage());
    Member member =
        new Member(books.id(UserId::new), Role.VIEWER, Instant.parse("2024-06-01T12:00:00Z"), 1);
    Member edited = new Member(member.user(), Role.EDITOR, member.since(), 2);
    books.write(all -> all.workspace().insert(member));

    StorageUnderTest.assertConflict(books, all -> all.workspace().insert(member));
    books.write(all -> all.workspace().update(edited));
    StorageUnderTest.assertConflict(books, all -> all.workspace().update(edited));
    StorageUnderTest.assertConflict(books, all -> all.workspace().deleteMember(member.user(), 1));
    assertThat(books.find(all -> all.workspace().member(member.user()))).contains(edited);
    books.write(all -> all.workspace().deleteMember(member.user(), 2));
    assertThat(books.find(all -> all.workspace().member(member.user()))).isEmpty();
    StorageUnderTest.assertConflict(books, all -> all.workspace().deleteMember(member.user(), 2));
  }

  @Test
  @DisplayName("a user's workspaces come in order of id, and only while the user is a member")
  default void workspacesOfUser() {
    SampleBooks first = SampleBooks.in(storage());
    SampleBooks second = SampleBooks.in(storage());
    UserId user = first.id(UserId::new);
    Member member = new Member(user, Role.VIEWER, Instant.parse("2024-06-01T12:00:00Z"), 1);
    assertThat(storage().workspacesOf(user)).isEmpty();

    second.write(all -> all.workspace().insert(member));
    first.write(all -> all.workspace().insert(member));

    List<WorkspaceId> both = List.of(first.workspace, second.workspace);
    assertThat(storage().workspacesOf(user))
        .containsExactlyElementsOf(both.stream().sorted().toList());
    first.write(all -> all.workspace().deleteMember(user, 1));
    assertThat(storage().workspacesOf(user)).containsExactly(second.workspace);
  }
}
