/**
 * Amounts of money that never lose a cent: exact arithmetic, fair division, reading, writing,
 * exchange rates.
 */
@NullMarked
package io.budgetai.money;

import org.jspecify.annotations.NullMarked;
