package io.budgetai.persistence.jpa.internal;

import io.budgetai.storage.Register;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/** A register over one table. */
final class RowRegister<I, T, R extends VersionedRow<T>> implements Register<I, T> {
  private final UnitOfWork unit;
  private final Class<R> type;
  private final Supplier<R> newRow;
  private final Function<I, UUID> value;

  RowRegister(UnitOfWork unit, Class<R> type, Supplier<R> newRow, Function<I, UUID> value) {
    this.unit = unit;
    this.type = type;
    this.newRow = newRow;
    this.value = value;
  }

  @Override
  public Optional<T> find(I id) {
    return Optional.ofNullable(unit.get(type, value.apply(id))).map(VersionedRow::toDomain);
  }

  @Override
  public List<T> all() {
    return unit.list(type, new Hql("from " + type.getSimpleName() + " order by id")).stream()
        .map(VersionedRow::toDomain)
        .toList();
  }

  @Override
  public void insert(T thing) {
    R row = newRow.get();
    row.copyFrom(thing);
    unit.insert(row);
  }

  @Override
  public void update(T edited) {
    R row = newRow.get();
    row.copyFrom(edited);
    row.version--;
    unit.update(row);
  }

  @Override
  public void delete(I id, long version) {
    int deleted =
        unit.change(
            new Hql("delete from " + type.getSimpleName())
                .add(" where id = :id and version = :version")
                .set("id", value.apply(id))
                .set("version", version));
    if (deleted == 0) {
      throw unit.refuse(Failure.STALE, "deleting");
    }
  }
}
