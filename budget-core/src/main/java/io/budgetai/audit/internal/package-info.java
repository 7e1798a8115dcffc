/** How audit entries are made, chained and checked. */
@NullMarked
package io.budgetai.audit.internal;

import org.jspecify.annotations.NullMarked;
