/** The entry point, the workspace handle, who acts, and the exceptions. */
@NullMarked
package io.budgetai;

import org.jspecify.annotations.NullMarked;
