/** Measures the library: as ratios against the same work by hand, in one run. */
@NullMarked
package io.budgetai.benchmarks;

import org.jspecify.annotations.NullMarked;
