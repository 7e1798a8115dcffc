/** Budgets on the storage SPI: the mathematics, which is pure, and the services around it. */
@NullMarked
package io.budgetai.budget.internal;

import org.jspecify.annotations.NullMarked;
