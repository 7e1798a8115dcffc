/**
 * The {@code budget} command line: a plain-Java host of the library, with output for people and for
 * machines.
 */
@NullMarked
package io.budgetai.samples;

import org.jspecify.annotations.NullMarked;
