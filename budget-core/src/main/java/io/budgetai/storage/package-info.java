/** The storage SPI: what a database must do for this library. */
@NullMarked
package io.budgetai.storage;

import org.jspecify.annotations.NullMarked;
