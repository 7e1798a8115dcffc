package io.budgetai.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class SortedTreeProperties {

  @Property(tries = 2_000)
  @Label("a tree holds what a sorted map holds after any puts and removals, in both directions")
  void agreesWithTreeMap(
      @ForAll @Size(max = 120) List<@IntRange(min = -40, max = 40) Integer> steps,
      @ForAll @IntRange(min = -41, max = 41) int cut) {
    SortedTree<Integer, Integer> tree = SortedTree.empty(Comparator.naturalOrder());
    TreeMap<Integer, Integer> model = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      int key = steps.get(i);
      if (i % 3 == 2) {
        tree = tree.without(key);
        model.remove(key);
      } else {
        tree = tree.with(key, i);
        model.put(key, i);
      }
    }

    assertThat(tree.values()).containsExactlyElementsOf(model.values());
    assertThat(tree.ascending(cut).map(SortedTree.Entry::key))
        .containsExactlyElementsOf(model.tailMap(cut, false).keySet());
    assertThat(tree.descending(cut).map(SortedTree.Entry::key))
        .containsExactlyElementsOf(model.headMap(cut, false).descendingKeySet());
    assertThat(tree.get(cut)).isEqualTo(model.get(cut));
    assertThat(tree.isEmpty()).isEqualTo(model.isEmpty());
  }

  @Property(tries = 1000)
  @Label("a tree never changes: every version still holds what it held")
  void versionsStay(@ForAll @Size(max = 60) List<@IntRange(min = 0, max = 30) Integer> steps) {
    List<SortedTree<Integer, Integer>> versions = new ArrayList<>();
    List<Map<Integer, Integer>> models = new ArrayList<>();
    SortedTree<Integer, Integer> tree = SortedTree.empty(Comparator.naturalOrder());
    TreeMap<Integer, Integer> model = new TreeMap<>();
    for (int i = 0; i < steps.size(); i++) {
      tree = i % 4 == 3 ? tree.without(steps.get(i)) : tree.with(steps.get(i), i);
      if (i % 4 == 3) {
        model.remove(steps.get(i));
      } else {
        model.put(steps.get(i), i);
      }
      versions.add(tree);
      models.add(new TreeMap<>(model));
    }

    for (int i = 0; i < versions.size(); i++) {
      assertThat(versions.get(i).values()).containsExactlyElementsOf(models.get(i).values());
    }
  }
}
