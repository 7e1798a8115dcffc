/** Transactions and all that is done with them: splits, tags, transfers, refunds, recurring, search. */
@NullMarked
package io.budgetai.expense;

import org.jspecify.annotations.NullMarked;
