/** How events reach their listeners. */
@NullMarked
package io.budgetai.event.internal;

import org.jspecify.annotations.NullMarked;
