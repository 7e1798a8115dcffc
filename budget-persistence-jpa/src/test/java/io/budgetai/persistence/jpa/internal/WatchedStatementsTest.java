package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.WorkspaceId;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.SampleBooks;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every statement of every test is bound to one workspace: that the watch is kept, and what it lets through. */
class WatchedStatementsTest {

  @Test
  @DisplayName("the statements of a storage are watched, whoever opens it")
  void watched() {
    try (Storage storage = JpaStorage.open("jdbc:h2:mem:watched")) {
      SampleBooks books = SampleBooks.in(storage);
      books.store(books.euros(-100));
      assertThat(storage.workspacesOf(books.owner)).containsExactly(books.workspace);
      assertThat(storage.workspacesWithEvents(1)).isEmpty();
    }
    assertThat(WatchedStatements.seen())
        .anyMatch(sql -> sql.startsWith("insert into budget_transaction "))
        .contains("select workspace_id from budget_member where user_id = ? order by workspace_id");
  }

  @Test
  @DisplayName("a native query without a workspace fails the test that sends it")
  void plantedNativeQuery() throws SQLException {
    String url = "jdbc:h2:mem:planted;DB_CLOSE_DELAY=-1";
    WorkspaceId workspace = new WorkspaceId(new UUID(1, 1));
    try (Storage storage = JpaStorage.open(url);
        SessionFactory sessions = Sessions.factory(Vendor.ofUrl(url), TableNames.USUAL);
        Connection connection = DriverManager.getConnection(url);
        StatelessSession session =
            sessions
                .withStatelessOptions()
                .connection(connection)
                .tenantIdentifier((Object) workspace.value())
                .openStatelessSession()) {
      assertThat(storage.name()).isEqualTo("h2");
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(
              () ->
                  session
                      .createNativeQuery("select name from budget_account", String.class)
                      .getResultList())
          .withMessageContaining("[budget_account]");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a.name from budget_account a where a.workspace_id=? and a.id=?",
        "select name from budget_account where id=? and workspace_id = ?",
        "select a.id from budget_account a join budget_split s on s.account_id=a.id and"
            + " s.workspace_id=a.workspace_id where a.workspace_id=?",
        "select a.id from budget_account a left join budget_split s on s.workspace_id=? and"
            + " s.account_id=a.id where (a.workspace_id=? and a.id=?)",
        "select a.id from budget_account a where a.workspace_id=? and (a.id=? or exists(select 1 from"
            + " budget_split s where s.workspace_id=a.workspace_id and s.account_id=a.id))",
        "update budget_account set name=? where workspace_id=? and id=?",
        "update budget_account a set name=? where a.workspace_id=? and a.id=?",
        "delete a from books.our_account a where a.id=? and a.workspace_id=?",
        "delete from budget_account as a where a.id in (?) and a.workspace_id = ?",
        "delete from budget_account a where a.workspace_id=? and a.name like '%) or 1=1'",
        "insert into budget_account (name,workspace_id,id) values (?,?,?)",
        "select a.id from budget_account a where a.workspace_id=? union all select s.id from"
            + " budget_rule s where s.workspace_id=?"
      })
  @DisplayName("a statement that keeps within a workspace is let through")
  void bound(String sql) {
    assertThat(SqlScope.loose(sql)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Not there at all.
        "select a.name from budget_account a where a.id=?",
        "select name from budget_account",
        "update budget_account set name=? where id=?",
        "delete from budget_account where id=?",
        "delete a from our_account a where a.id=?",
        "update budget_account a join budget_rule r on r.id=a.id set a.name=? where r.workspace_id=?",
        "insert into budget_account (name,id) values (?,?)",
        "insert into budget_account values (?,?,?)",
        // There, and got around.
        "select a.name from budget_account a where a.workspace_id=? or a.id=?",
        "select a.name from budget_account a where (a.workspace_id=? or a.id=?) and a.closed=?",
        "select a.name from budget_account a where not (a.workspace_id=?)",
        "select a.name from budget_account a where a.workspace_id<>?",
        "select a.name from budget_account a where a.workspace_id=a.workspace_id",
        "select a.name from budget_account a where a.name='a.workspace_id=?'",
        "update budget_account set workspace_id=? where id=?",
        // One table of several.
        "select a.id from budget_account a join budget_split s on s.account_id=a.id where"
            + " a.workspace_id=?",
        "select a.id from budget_account a left join budget_split s on a.workspace_id=? and"
            + " s.workspace_id=? and s.account_id=a.id",
        "select a.id from budget_account a, budget_split s where a.workspace_id=?",
        "select a.id from (budget_account a join budget_split s on s.account_id=a.id) where"
            + " s.workspace_id=?",
        "select a.id from budget_account a where a.workspace_id=? and a.id in (select s.account_id from"
            + " budget_split s where s.tags=?)",
        "select (select count(*) from budget_split s) from budget_account a where a.workspace_id=?",
        "select a.id from budget_account a where a.workspace_id=? union select s.id from budget_rule s",
        "update budget_account set name=(select max(r.name) from budget_rule r) where workspace_id=?",
        "insert into budget_account (workspace_id,id) select s.workspace_id,s.id from budget_rule s",
        // Not understood.
        "select a.id from budget_rule s right join budget_account a on s.workspace_id=? where"
            + " s.workspace_id=?",
        "with all_accounts as (select * from budget_account) select 1",
        "merge into budget_account a using budget_rule r on a.id=r.id",
        "truncate table budget_account"
      })
  @DisplayName("a statement that reaches further, or that cannot be read, is not")
  void loose(String sql) {
    assertThat(SqlScope.loose(sql)).isNotEmpty();
  }
}
