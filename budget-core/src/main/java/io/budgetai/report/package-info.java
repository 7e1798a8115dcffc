/** Reports as data. */
@NullMarked
package io.budgetai.report;

import org.jspecify.annotations.NullMarked;
