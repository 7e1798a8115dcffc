/** What happened, told to code after the commit, at least once. */
@NullMarked
package io.budgetai.event;

import org.jspecify.annotations.NullMarked;
