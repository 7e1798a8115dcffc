package io.budgetai.samples;

import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.samples.Color.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tree of categories.
 *
 * @param categories parents before their children
 */
record CategoryList(List<Row> categories) implements Document {

  /**
   * One category.
   *
   * @param depth 0 for a root
   * @param path names from the root
   * @param code the stable name for programs, {@code null} for categories that members made
   */
  record Row(
      String id,
      int depth,
      String name,
      String path,
      CategoryKind kind,
      @Nullable String code,
      boolean archived) {}

  static CategoryList of(CategoryTree tree) {
    List<Row> rows = new ArrayList<>();
    tree.roots().forEach(root -> add(tree, root, 0, rows));
    return new CategoryList(List.copyOf(rows));
  }

  private static void add(CategoryTree tree, Category category, int depth, List<Row> rows) {
    rows.add(
        new Row(
            category.id().toString(),
            depth,
            category.name(),
            tree.pathName(category.id()),
            category.kind(),
            category.code(),
            category.archived()));
    tree.children(category.id()).forEach(child -> add(tree, child, depth + 1, rows));
  }

  @Override
  public void print(Page page) {
    page.heading("Categories", "%,d".formatted(categories.size()));
    var table = new Table().text("Name").fixed("Kind").text("Code");
    for (Row each : categories) {
      Table.Row row =
          table.row(
              "  ".repeat(each.depth()) + each.name() + (each.archived() ? " (archived)" : ""),
              each.kind().name().toLowerCase(Locale.ROOT),
              each.code() == null ? "" : each.code());
      row.style(2, Style.FAINT);
      if (each.depth() == 0) {
        row.style(0, Style.HEADING);
      }
    }
    page.table(table);
  }
}
