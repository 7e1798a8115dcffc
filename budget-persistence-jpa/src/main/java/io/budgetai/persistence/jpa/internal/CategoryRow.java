package io.budgetai.persistence.jpa.internal;

import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category. */
@Entity
@Table(name = "budget_category")
@SuppressWarnings("NullAway.Init")
class CategoryRow extends VersionedRow<Category> {
  @Nullable UUID parentId;
  UUID siblingGroup;
  String name;
  String kind;
  @Nullable String code;
  boolean archived;

  @Override
  void copyFrom(Category category) {
    id = category.id().value();
    parentId = category.parent() == null ? null : category.parent().value();
    siblingGroup = parentId == null ? Columns.NIL : parentId;
    name = category.name();
    kind = category.kind().name();
    code = category.code();
    archived = category.archived();
    version = category.version();
  }

  @Override
  Category toDomain() {
    return new Category(
        new CategoryId(id),
        parentId == null ? null : new CategoryId(parentId),
        name,
        CategoryKind.valueOf(kind),
        code,
        archived,
        version);
  }
}
