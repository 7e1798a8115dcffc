/** Categories and merchants, on the storage SPI, and the default trees. */
@NullMarked
package io.budgetai.category.internal;

import org.jspecify.annotations.NullMarked;
