/** Accounts: where money is, and how much of it. */
@NullMarked
package io.budgetai.account;

import org.jspecify.annotations.NullMarked;
