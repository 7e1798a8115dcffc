/** The tree of categories, and the merchants. */
@NullMarked
package io.budgetai.category;

import org.jspecify.annotations.NullMarked;
