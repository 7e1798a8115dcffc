/** The books in a relational database, through Jakarta Persistence and Hibernate. */
@NullMarked
package io.budgetai.persistence.jpa;

import org.jspecify.annotations.NullMarked;
