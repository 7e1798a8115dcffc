package io.budgetai.files;

import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementPreview.Ambiguity;
import java.util.List;

/**
 * What was found out about a file.
 *
 * @param layout how to read it
 * @param known whether it is one of the saved layouts
 * @param header the names of its columns, or empty
 * @param ambiguities what the file leaves open
 */
record DetectedLayout(
    StatementLayout layout, boolean known, List<String> header, List<Ambiguity> ambiguities) {}
