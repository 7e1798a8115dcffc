package io.budgetai.benchmarks;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * What several runs of one measurement came to.
 *
 * @param median of an even number of runs the upper one
 */
record Spread(double least, double median, double most) {

  static Spread of(List<Double> runs) {
    List<Double> sorted = runs.stream().sorted().toList();
    return new Spread(Collections.min(runs), sorted.get(sorted.size() / 2), Collections.max(runs));
  }

  /** The median, and from least to most in parentheses, all in this format. */
  String in(String format) {
    Object[] values = DoubleStream.of(median, least, most).boxed().toArray();
    return String.format(Locale.ROOT, "%1$s (%1$s to %1$s)".formatted(format), values);
  }
}
