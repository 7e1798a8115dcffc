/** Calendar dates, ranges of days, the periods budgets run in, and dates that recur; the one home of date arithmetic. */
@NullMarked
package io.budgetai.calendar;

import org.jspecify.annotations.NullMarked;
