package io.budgetai.persistence.jpa.planted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.StatelessSession;

/** Breaks the rules of {@code ArrowsTest} on native SQL on purpose. */
final class PastTheWatch {
  List<String> inNativeSql(StatelessSession session) {
    return session.createNativeQuery("select name from account", String.class).getResultList();
  }

  PreparedStatement pastHibernate(Connection connection) throws SQLException {
    return connection.prepareStatement("select name from account");
  }

  void onTheConnection(Session session) {
    session.doWork(connection -> {});
  }
}
