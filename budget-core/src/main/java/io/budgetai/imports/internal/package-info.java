/** How statements come into the books, chunk by chunk, and out of them again. */
@NullMarked
package io.budgetai.imports.internal;

import org.jspecify.annotations.NullMarked;
