/** The guard before the books: permission, unit of work, operation ids, validation of requests. */
@NullMarked
package io.budgetai.access.internal;

import org.jspecify.annotations.NullMarked;
