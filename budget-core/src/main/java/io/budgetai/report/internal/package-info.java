/** Computes reports from totals that the storage sums. */
@NullMarked
package io.budgetai.report.internal;

import org.jspecify.annotations.NullMarked;
