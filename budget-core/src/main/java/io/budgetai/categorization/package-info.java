/** Rules that categorize: preview, apply, explain. */
@NullMarked
package io.budgetai.categorization;

import org.jspecify.annotations.NullMarked;
