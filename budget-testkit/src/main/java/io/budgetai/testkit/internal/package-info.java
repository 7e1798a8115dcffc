/** How the storage in memory works; promised to nobody. */
@NullMarked
package io.budgetai.testkit.internal;

import org.jspecify.annotations.NullMarked;
