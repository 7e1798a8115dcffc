/** Proof through the public services that the books of one workspace are closed to everybody outside of it. */
@NullMarked
package io.budgetai.testkit.isolation;

import org.jspecify.annotations.NullMarked;
