/** The accounts of a workspace, on the storage SPI. */
@NullMarked
package io.budgetai.account.internal;

import org.jspecify.annotations.NullMarked;
