/** Statements that people bring: reading them row by row, recognizing their layout, and importing them once. */
@NullMarked
package io.budgetai.imports;

import org.jspecify.annotations.NullMarked;
