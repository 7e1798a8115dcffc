package io.budgetai.access.internal;

import io.budgetai.UserId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.FieldChange;
import io.budgetai.storage.AuditStore.Head;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Grows a workspace's audit chain by the changes of one unit of work, in the order in which they are noted. */
public final class AuditChain {
  private record Note(
      AuditAction action, String subject, String subjectId, List<FieldChange> changes) {}

  private final UserId actor;
  private final Instant at;
  private final List<Note> notes = new ArrayList<>();

  /**
   * @param at to the millisecond
   */
  public AuditChain(UserId actor, Instant at) {
    this.actor = actor;
    this.at = at;
  }

  /**
   * Notes a change.
   *
   * @param before the thing as it was; {@code null} when it is new
   * @param after the thing as it is; {@code null} when it is gone
   * @return whether they differ; where they do not, nothing is noted
   */
  public boolean note(
      AuditAction action,
      String subject,
      Object subjectId,
      @Nullable Record before,
      @Nullable Record after) {
    List<FieldChange> changes = RecordChanges.between(before, after);
    if (!changes.isEmpty()) {
      notes.add(new Note(action, subject, subjectId.toString(), changes));
    }
    return !changes.isEmpty();
  }

  /** The noted changes as entries that continue the chain. */
  public List<AuditEntry> continueFrom(Head head) {
    List<AuditEntry> entries = new ArrayList<>(notes.size());
    Head last = head;
    for (Note note : notes) {
      AuditEntry open =
          new AuditEntry(
              last.sequence() + 1,
              at,
              actor,
              note.action(),
              note.subject(),
              note.subjectId(),
              note.changes(),
              "");
      String hash = hash(last.hash(), open);
      entries.add(
          new AuditEntry(
              open.sequence(),
              at,
              actor,
              note.action(),
              note.subject(),
              note.subjectId(),
              note.changes(),
              hash));
      last = new Head(open.sequence(), hash);
    }
    return entries;
  }

  public boolean isEmpty() {
    return notes.isEmpty();
  }

  /** Whether {@code next} is the entry that belongs right behind {@code head}. */
  public static boolean links(Head head, AuditEntry next) {
    return next.sequence() == head.sequence() + 1 && next.hash().equals(hash(head.hash(), next));
  }

  private static String hash(String before, AuditEntry entry) {
    MessageDigest sha256 = sha256();
    add(sha256, before);
    sha256.update(ByteBuffer.allocate(8).putLong(0, entry.sequence()));
    sha256.update(ByteBuffer.allocate(8).putLong(0, entry.at().toEpochMilli()));
    add(sha256, entry.actor().toString());
    add(sha256, entry.action().name());
    add(sha256, entry.subject());
    add(sha256, entry.subjectId());
    for (FieldChange change : entry.changes()) {
      add(sha256, change.field());
      add(sha256, change.before());
      add(sha256, change.after());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  /** Adds text behind its length, so that no two lists of texts hash alike; absent text has a length of its own. */
  private static void add(MessageDigest digest, @Nullable String text) {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(4).putInt(0, text == null ? -1 : bytes.length));
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", e);
    }
  }
}
