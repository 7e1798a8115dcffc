/** Rows, queries, connections and units of work behind {@link io.budgetai.persistence.jpa.JpaStorage}; not for hosts. */
@NullMarked
package io.budgetai.persistence.jpa.internal;

import org.jspecify.annotations.NullMarked;
