/** A house that breaks every rule of {@code ArrowsTest}, to show that each of them fires. */
@NullMarked
package io.budgetai.planted;

import org.jspecify.annotations.NullMarked;
