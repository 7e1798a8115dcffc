/** Who changed what, from what to what; chained by hash. */
@NullMarked
package io.budgetai.audit;

import org.jspecify.annotations.NullMarked;
