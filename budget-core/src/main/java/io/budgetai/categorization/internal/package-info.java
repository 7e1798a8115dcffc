/** Rules, on the storage SPI. */
@NullMarked
package io.budgetai.categorization.internal;

import org.jspecify.annotations.NullMarked;
