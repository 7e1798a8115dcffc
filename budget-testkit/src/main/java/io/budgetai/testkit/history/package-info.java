/**
 * The same random histories through the public services on two storages, a provider's own and one that is right, with
 * every answer compared.
 */
@NullMarked
package io.budgetai.testkit.history;

import org.jspecify.annotations.NullMarked;
