/** Transactions, on the storage SPI: drafting, editing, linking. */
@NullMarked
package io.budgetai.expense.internal;

import org.jspecify.annotations.NullMarked;
