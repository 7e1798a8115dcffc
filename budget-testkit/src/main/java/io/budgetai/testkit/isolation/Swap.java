package io.budgetai.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.budgetai.BudgetException;
import io.budgetai.testkit.isolation.Calls.Preparation;
import io.budgetai.testkit.isolation.IdPlaces.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * An example whose ids are replaced, one at a time, by the id of nothing and by one of the neighbor. Both must be answered
 * alike, leave the household's books alike, and the neighbor's alone.
 */
final class Swap {
  private static final Pattern IDS_AND_HASHES =
      Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\b[0-9a-f]{64}\\b");

  private final Library library;
  private final Neighbor neighbor;
  private final Preparation example;

  /** Books of the household in which nothing was done but prepared. */
  private Subject untouched;

  /**
   * A household with which the example is to be done.
   *
   * @param before its books, as they were prepared
   */
  private record Subject(Household home, Invocation call, String before) {
    Place place(int index) {
      return IdPlaces.in(call).get(index);
    }

    /** What the call answers with another id in one place, or how it is refused. */
    String answer(int index, Object id) {
      try {
        return String.valueOf(place(index).with().apply(id).on(home.home));
      } catch (BudgetException | IllegalArgumentException refused) {
        return refused.getClass().getSimpleName() + ": " + refused.getMessage();
      }
    }
  }

  Swap(Library library, Neighbor neighbor, Preparation example) {
    this.library = library;
    this.neighbor = neighbor;
    this.example = example;
    this.untouched = prepared();
  }

  private Subject prepared() {
    Household home = new Household(library);
    return new Subject(home, Invocation.of(example.apply(home)), home.text());
  }

  /** Checks each id of the example, and returns the paths by which they were found. */
  Set<String> check() {
    Set<String> paths = new TreeSet<>();
    for (int i = 0; i < IdPlaces.in(untouched.call()).size(); i++) {
      paths.add(untouched.place(i).path());
      check(i);
    }
    assertThat(neighbor.books.text()).as("the books next door").isEqualTo(neighbor.text);
    assertThatCode(() -> untouched.call().on(untouched.home().home))
        .as("the same call with the household's own ids")
        .doesNotThrowAnyException();
    return paths;
  }

  private void check(int index) {
    Place place = untouched.place(index);
    String nothing = Neighbor.nothing(place.type()).toString();
    String foreign = neighbor.id(place.type()).toString();
    Subject one = untouched;
    String expected = one.answer(index, Neighbor.nothing(place.type()));
    String left = one.home().text();
    if (left.equals(one.before())) {
      String answer = one.answer(index, neighbor.id(place.type()));
      assertThat(answer.replace(foreign, nothing)).as(place.path()).isEqualTo(expected);
      assertThat(one.home().text()).as("the books after: %s", place.path()).isEqualTo(one.before());
    } else {
      Subject other = prepared();
      String answer = other.answer(index, neighbor.id(place.type()));
      String whole = answer + "\n" + other.home().text();
      assertThat(numbered(whole.replace(foreign, nothing)))
          .as(place.path())
          .isEqualTo(numbered(expected + "\n" + left));
      untouched = prepared();
    }
  }

  /** The text with ids and hashes in the order in which they occur, the same for two households that did the same. */
  private static String numbered(String text) {
    Map<String, String> names = new HashMap<>();
    return IDS_AND_HASHES
        .matcher(text)
        .replaceAll(
            (MatchResult found) ->
                names.computeIfAbsent(found.group(), id -> "#" + (names.size() + 1)));
  }
}
