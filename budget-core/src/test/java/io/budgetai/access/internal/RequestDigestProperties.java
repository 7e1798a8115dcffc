package io.budgetai.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.OperationId;
import io.budgetai.expense.NewTransaction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;

class RequestDigestProperties {
  private static final OperationId ID = new OperationId(new UUID(1, 2));

  private static String digest(Object... arguments) {
    return RequestDigest.of(ID, Arrays.asList(arguments));
  }

  @Property(tries = 1000)
  void setsAndMapsHaveNoOrder(@ForAll List<String> texts, @ForAll Random random) {
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, random);
    Map<String, Integer> lengths = new LinkedHashMap<>();
    texts.forEach(text -> lengths.put(text, text.length()));
    Map<String, Integer> otherOrder = new LinkedHashMap<>();
    shuffled.forEach(text -> otherOrder.put(text, text.length()));

    assertThat(digest(new LinkedHashSet<>(shuffled), otherOrder))
        .isEqualTo(digest(new LinkedHashSet<>(texts), lengths));
  }

  @Property(tries = 1000)
  void listsHaveTheirOrderAndTextsTheirEnds(
      @ForAll List<@AlphaChars String> some, @ForAll List<@AlphaChars String> others) {
    assertThat(digest(some).equals(digest(others))).isEqualTo(some.equals(others));
  }

  @Property(tries = 1000)
  void requestsAreTheSameWhereTheyAreEqual(
      @ForAll @AlphaChars String note,
      @ForAll @AlphaChars String other,
      @ForAll @Size(max = 5) Set<@AlphaChars String> tags) {
    NewTransaction bread = NewTransaction.expense("2.40", "EUR").tags(tags.toArray(String[]::new));

    assertThat(digest(bread.note(note)).equals(digest(bread.note(other))))
        .isEqualTo(note.equals(other));
    assertThat(digest(bread.note(note))).isEqualTo(digest(bread.note(other).note(note)));
  }

  @Example
  void operationsAndMissingArgumentsDiffer() {
    OperationId another = new OperationId(new UUID(1, 3));

    assertThat(RequestDigest.of(another, List.of("a"))).isNotEqualTo(digest("a"));
    assertThat(digest((Object) null)).isNotEqualTo(digest("~")).isNotEqualTo(digest());
    assertThat(digest("a", "b")).hasSize(64).isNotEqualTo(digest("b", "a"));
  }
}
