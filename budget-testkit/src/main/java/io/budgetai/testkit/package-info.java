/**
 * What a provider's author tests with: contracts that every storage must pass, a storage in memory to compare with, and
 * generators for property tests.
 */
@NullMarked
package io.budgetai.testkit;

import org.jspecify.annotations.NullMarked;
