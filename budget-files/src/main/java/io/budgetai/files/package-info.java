/** Statement files that people have, read as streams of rows; CSV in all the shapes that banks give it. */
@NullMarked
package io.budgetai.files;

import org.jspecify.annotations.NullMarked;
