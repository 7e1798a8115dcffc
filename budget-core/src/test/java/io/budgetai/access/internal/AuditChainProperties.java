package io.budgetai.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.budgetai.UserId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.FieldChange;
import io.budgetai.storage.AuditStore.Head;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The chain of hashes: it holds as it was grown, and no entry of it can be altered unseen. */
class AuditChainProperties {
  private static final UserId ACTOR = new UserId(new UUID(0x7000, Long.MIN_VALUE));
  private static final Instant AT = Instant.parse("2025-03-07T12:00:00Z");

  private record Thing(String name, @Nullable String note) {}

  @Property(tries = 1000)
  @Label("a chain links from its beginning to its end, over several units of work")
  void links(@ForAll @Size(max = 8) List<String> names) {
    Head head = Head.NONE;
    for (AuditEntry entry : grown(names)) {
      assertThat(AuditChain.links(head, entry)).isTrue();
      assertThat(entry.hash()).matches("[0-9a-f]{64}");
      head = new Head(entry.sequence(), entry.hash());
    }
    assertThat(head.sequence()).isEqualTo(grown(names).size());
  }

  @Property(tries = 1000)
  @Label("an entry that is altered in any field, left out or moved does not link")
  void alterations(@ForAll @Size(min = 2, max = 8) List<String> names) {
    List<AuditEntry> chain = grown(names);
    AuditEntry last = chain.get(chain.size() - 1);
    AuditEntry before = chain.get(chain.size() - 2);
    Head head = new Head(before.sequence(), before.hash());
    assertThat(AuditChain.links(head, last)).isTrue();
    assertThat(altered(last)).noneMatch(entry -> AuditChain.links(head, entry));
    assertThat(AuditChain.links(head, before)).isFalse();
    assertThat(AuditChain.links(new Head(before.sequence() - 1, before.hash()), last)).isFalse();
    assertThat(AuditChain.links(new Head(before.sequence(), last.hash()), last)).isFalse();
    assertThat(AuditChain.links(Head.NONE, last)).isFalse();
  }

  /** The entry with each of its fields altered in turn, the hash as it was. */
  private static Stream<AuditEntry> altered(AuditEntry e) {
    FieldChange change = e.changes().get(0);
    UserId stranger = new UserId(new UUID(0x7001, Long.MIN_VALUE));
    return Stream.of(
        entry(
            e,
            e.sequence() + 1,
            e.at(),
            e.actor(),
            e.action(),
            e.subject(),
            e.subjectId(),
            e.changes()),
        entry(
            e,
            e.sequence(),
            e.at().plusMillis(1),
            e.actor(),
            e.action(),
            e.subject(),
            e.subjectId(),
            e.changes()),
        entry(
            e, e.sequence(), e.at(), stranger, e.action(), e.subject(), e.subjectId(), e.changes()),
        entry(
            e,
            e.sequence(),
            e.at(),
            e.actor(),
            AuditAction.RESTORE,
            e.subject(),
            e.subjectId(),
            e.changes()),
        entry(
            e,
            e.sequence(),
            e.at(),
            e.actor(),
            e.action(),
            e.subject() + "s",
            e.subjectId(),
            e.changes()),
        entry(
            e,
            e.sequence(),
            e.at(),
            e.actor(),
            e.action(),
            e.subject(),
            e.subjectId() + "0",
            e.changes()),
        // The same letters, cut elsewhere.
        entry(
            e,
            e.sequence(),
            e.at(),
            e.actor(),
            e.action(),
            e.subject() + "t",
            e.subjectId().substring(1),
            e.changes()),
        entry(
            e, e.sequence(), e.at(), e.actor(), e.action(), e.subject(), e.subjectId(), List.of()),
        entry(
            e, changes(e, new FieldChange(change.field() + "s", change.before(), change.after()))),
        entry(
            e, changes(e, new FieldChange(change.field(), change.before(), change.after() + " "))),
        entry(e, changes(e, new FieldChange(change.field(), "", change.after()))),
        entry(e, changes(e, new FieldChange(change.field(), change.after(), null))));
  }

  private static List<FieldChange> changes(AuditEntry entry, FieldChange first) {
    List<FieldChange> changes = new ArrayList<>(entry.changes());
    changes.set(0, first);
    return changes;
  }

  private static AuditEntry entry(AuditEntry e, List<FieldChange> changes) {
    return entry(
        e, e.sequence(), e.at(), e.actor(), e.action(), e.subject(), e.subjectId(), changes);
  }

  private static AuditEntry entry(
      AuditEntry e,
      long sequence,
      Instant at,
      UserId actor,
      AuditAction action,
      String subject,
      String subjectId,
      List<FieldChange> changes) {
    return new AuditEntry(sequence, at, actor, action, subject, subjectId, changes, e.hash());
  }

  @Example
  @Label("an edit that changes nothing is not noted")
  void nothingToNote() {
    AuditChain chain = new AuditChain(ACTOR, AT);
    Thing thing = new Thing("amber", null);
    assertThat(chain.note(AuditAction.UPDATE, "thing", 1, thing, new Thing("amber", null)))
        .isFalse();
    assertThat(chain.isEmpty()).isTrue();
    assertThat(chain.continueFrom(Head.NONE)).isEmpty();
    assertThat(chain.note(AuditAction.UPDATE, "thing", 1, thing, new Thing("amber", "x"))).isTrue();
    assertThat(chain.isEmpty()).isFalse();
  }

  @Example
  @Label("entries say who, when, what, and come in the order in which they were noted")
  void entries() {
    AuditChain chain = new AuditChain(ACTOR, AT);
    Thing thing = new Thing("amber", null);
    chain.note(AuditAction.CREATE, "thing", 1, null, thing);
    chain.note(AuditAction.UPDATE, "thing", 1, thing, new Thing("birch", "new"));
    chain.note(AuditAction.DELETE, "thing", 2, thing, null);
    assertThat(chain.continueFrom(new Head(41, "0".repeat(64))))
        .extracting(
            AuditEntry::sequence, AuditEntry::action, AuditEntry::subjectId, AuditEntry::changes)
        .containsExactly(
            tuple(42L, AuditAction.CREATE, "1", List.of(new FieldChange("name", null, "amber"))),
            tuple(
                43L,
                AuditAction.UPDATE,
                "1",
                List.of(
                    new FieldChange("name", "amber", "birch"),
                    new FieldChange("note", null, "new"))),
            tuple(44L, AuditAction.DELETE, "2", List.of(new FieldChange("name", "amber", null))));
    assertThat(chain.continueFrom(Head.NONE))
        .allMatch(entry -> entry.actor().equals(ACTOR) && entry.at().equals(AT))
        .allMatch(entry -> entry.subject().equals("thing"));
  }

  /** A chain of as many units of work as there are names, with two entries each. */
  private static List<AuditEntry> grown(List<String> names) {
    List<AuditEntry> all = new ArrayList<>();
    Head head = Head.NONE;
    for (String name : names) {
      AuditChain chain = new AuditChain(ACTOR, AT);
      chain.note(AuditAction.CREATE, "thing", "t-" + all.size(), null, new Thing("n" + name, name));
      chain.note(
          AuditAction.UPDATE,
          "thing",
          "t-" + all.size(),
          new Thing("a", null),
          new Thing("b" + name, null));
      List<AuditEntry> entries = chain.continueFrom(head);
      all.addAll(entries);
      AuditEntry last = entries.get(entries.size() - 1);
      head = new Head(last.sequence(), last.hash());
    }
    return all;
  }
}
