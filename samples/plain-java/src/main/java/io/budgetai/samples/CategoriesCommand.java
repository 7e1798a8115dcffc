package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.NewCategory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget categories}. */
@Command(name = "categories", description = "Shows the tree of categories.", sortOptions = false)
final class CategoriesCommand extends BooksCommand {

  CategoriesCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new CategoriesCommand(root))
        .addSubcommand(new Add(root))
        .addSubcommand(new Rename(root))
        .addSubcommand(new Merge(root));
  }

  @Override
  Document answer(OpenBooks books) {
    return CategoryList.of(books.workspace().categories().tree());
  }

  /** The category with this name, path or code. */
  static Category find(CategoryTree tree, String wanted) {
    return tree.byCode(wanted)
        .or(
            () ->
                tree.named(wanted).size() == 1
                    ? tree.named(wanted).stream().findFirst()
                    : Optional.empty())
        .orElseGet(
            () ->
                Names.find(
                    "category", wanted, tree.all(), category -> tree.pathName(category.id())));
  }

  @Command(name = "add", description = "Makes a category.", sortOptions = false)
  private static final class Add extends BooksCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--under", paramLabel = "CATEGORY", description = "The one above.")
    private @Nullable String under;

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "Without --under: expense, income or transfer.")
    private CategoryKind kind = CategoryKind.EXPENSE;

    Add(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Category made =
          home.categories()
              .create(
                  under == null
                      ? NewCategory.root(name, kind)
                      : NewCategory.under(find(home.categories().tree(), under), name));
      return new Done("Category %s is there.".formatted(made.name()), made.id().toString());
    }
  }

  @Command(name = "rename", description = "Gives a category another name.")
  private static final class Rename extends BooksCommand {
    @Parameters(index = "0", paramLabel = "CATEGORY")
    private String category = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    Rename(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Category old = find(home.categories().tree(), category);
      Category renamed =
          home.categories()
              .update(
                  new Category(
                      old.id(),
                      old.parent(),
                      name,
                      old.kind(),
                      old.code(),
                      old.archived(),
                      old.version()));
      return new Done(
          "%s is called %s now.".formatted(old.name(), renamed.name()), renamed.id().toString());
    }
  }

  @Command(
      name = "merge",
      description = "Moves all that is in a category into another, and deletes it.")
  private static final class Merge extends BooksCommand {
    @Parameters(index = "0", paramLabel = "CATEGORY")
    private String category = "";

    @Parameters(index = "1", paramLabel = "INTO")
    private String into = "";

    Merge(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      CategoryTree tree = home.categories().tree();
      Category from = find(tree, category);
      Category target = find(tree, into);
      home.categories().merge(from.id(), target.id());
      return new Done(
          "%s is part of %s now.".formatted(from.name(), target.name()), target.id().toString());
    }
  }
}
