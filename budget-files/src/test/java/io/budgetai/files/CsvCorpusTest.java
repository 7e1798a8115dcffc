package io.budgetai.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.budgetai.ValidationException;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Real exports of banks and tools from many countries, which are not part of the project. */
class CsvCorpusTest {
  private static final Logger LOG = LoggerFactory.getLogger(CsvCorpusTest.class);

  @Test
  @DisplayName("real exports give a row for each transaction, or say why not")
  void realExports() throws IOException {
    Path folder = Path.of("..", "..", "shared", "corpora", "statements", "csv");
    assumeTrue(Files.isDirectory(folder), "The folder of real exports is not there: " + folder);
    int whole = 0;
    int rows = 0;
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.sorted().toList();
    }
    for (Path file : files) {
      try {
        var options = StatementOptions.inCurrency(Statements.EUR);
        var source = StatementSource.of(file);
        var read = Statements.read(source, Statements.READER.preview(source, options), options);
        boolean complete = read.problems().isEmpty() && !read.rows().isEmpty();
        whole += complete ? 1 : 0;
        rows += read.rows().size();
        LOG.info(
            "{} {} rows {} skipped {} bad {} open {}",
            complete ? "ok " : "BAD",
            String.format("%-60.60s", file.getFileName()),
            read.rows().size(),
            read.skipped(),
            read.problems().size(),
            read.preview().ambiguities().size());
        assertThat(StatementLayout.parse(read.layout().toText())).isEqualTo(read.layout());
      } catch (ValidationException refusal) {
        LOG.info(
            "no  {} {}",
            String.format("%-60.60s", file.getFileName()),
            refusal.violations().get(0).problem());
      }
    }
    LOG.info("{} of {} files are read whole, {} rows", whole, files.size(), rows);
    assertThat(whole).as("files read whole").isGreaterThanOrEqualTo(files.size() - 2);
    assertThat(rows).as("rows in all").isGreaterThanOrEqualTo(1_100);
  }
}
