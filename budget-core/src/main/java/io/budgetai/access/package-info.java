/** Members of a workspace, their roles, and what each role may do. */
@NullMarked
package io.budgetai.access;

import org.jspecify.annotations.NullMarked;
