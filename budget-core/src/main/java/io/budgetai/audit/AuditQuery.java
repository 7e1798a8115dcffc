package io.budgetai.audit;

import io.budgetai.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which audit entries; every condition must hold, {@code null} is no condition.
 *
 * @param subjectId entries about this thing
 * @param actor entries of this user
 * @param from entries of this moment or later
 * @param to entries before this moment
 * @param beforeSequence entries older than this one: the last of the page before; {@code null} for the first page
 * @param limit how many at the most, 1 to 1000; the newest come first
 */
public record AuditQuery(
    @Nullable String subjectId,
    @Nullable UserId actor,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable Long beforeSequence,
    int limit) {

  /** The newest 100 entries of the workspace. */
  public static AuditQuery newest() {
    return new AuditQuery(null, null, null, null, null, 100);
  }

  public AuditQuery about(String id) {
    return new AuditQuery(id, actor, from, to, beforeSequence, limit);
  }

  public AuditQuery by(UserId user) {
    return new AuditQuery(subjectId, user, from, to, beforeSequence, limit);
  }

  public AuditQuery between(@Nullable Instant first, @Nullable Instant end) {
    return new AuditQuery(subjectId, actor, first, end, beforeSequence, limit);
  }

  public AuditQuery before(@Nullable Long sequence) {
    return new AuditQuery(subjectId, actor, from, to, sequence, limit);
  }

  public AuditQuery limit(int most) {
    return new AuditQuery(subjectId, actor, from, to, beforeSequence, most);
  }
}
