/** Reports beside what is counted by hand. */
@NullMarked
package io.budgetai.report;

import org.jspecify.annotations.NullMarked;
