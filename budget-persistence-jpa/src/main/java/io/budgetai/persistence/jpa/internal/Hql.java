package io.budgetai.persistence.jpa.internal;

import java.util.HashMap;
import java.util.Map;
import org.hibernate.query.CommonQueryContract;

/** A query while it is put together: its text, and the values of its parameters, which never become text. */
final class Hql {
  /** A function of text that sorts by code points on every database; each dialect says how. */
  static final String CODE_POINTS = "code_points";

  private final StringBuilder text;
  private final Map<String, Object> values = new HashMap<>();
  private int limit;

  Hql(String start) {
    text = new StringBuilder(start);
  }

  Hql add(String part) {
    text.append(part);
    return this;
  }

  Hql set(String name, Object value) {
    values.put(name, value);
    return this;
  }

  Hql limit(int most) {
    limit = most;
    return this;
  }

  int limit() {
    return limit;
  }

  String text() {
    return text.toString();
  }

  <Q extends CommonQueryContract> Q bind(Q query) {
    values.forEach(query::setParameter);
    return query;
  }
}
