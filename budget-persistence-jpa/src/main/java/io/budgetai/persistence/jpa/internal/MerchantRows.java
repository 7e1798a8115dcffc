package io.budgetai.persistence.jpa.internal;

import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.storage.MerchantStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class MerchantRows implements MerchantStore {
  private final UnitOfWork unit;

  MerchantRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Optional<Merchant> find(MerchantId id) {
    return Optional.ofNullable(unit.get(MerchantRow.class, id.value())).map(MerchantRow::toDomain);
  }

  @Override
  public List<Merchant> findAll(Collection<MerchantId> ids) {
    return unit
        .listByChunks(
            MerchantRow.class,
            () -> new Hql("from MerchantRow where id in (:chunk)"),
            ids.stream().map(MerchantId::value).distinct().toList())
        .stream()
        .map(MerchantRow::toDomain)
        .toList();
  }

  @Override
  public Map<String, MerchantId> byKeys(Collection<String> keys) {
    Map<String, MerchantId> found = new HashMap<>();
    unit.listByChunks(
            MerchantKeyRow.class,
            () -> new Hql("from MerchantKeyRow where merchantKey in (:chunk)"),
            keys)
        .forEach(row -> found.put(row.merchantKey, new MerchantId(row.merchantId)));
    return found;
  }

  @Override
  public List<Merchant> search(String text, int limit) {
    Hql hql = new Hql("from MerchantRow");
    if (!text.isEmpty()) {
      hql.add(" where locate(:text, merchantKey) > 0").set("text", text);
    }
    hql.add(" order by ").add(Hql.CODE_POINTS).add("(merchantKey), id");
    return unit.list(MerchantRow.class, hql.limit(limit)).stream()
        .map(MerchantRow::toDomain)
        .toList();
  }

  @Override
  public void insert(List<Merchant> merchants) {
    List<MerchantRow> rows = new ArrayList<>();
    List<MerchantKeyRow> keys = new ArrayList<>();
    for (Merchant merchant : merchants) {
      MerchantRow row = new MerchantRow();
      row.copyFrom(merchant);
      rows.add(row);
      keys.add(key(merchant));
    }
    unit.insertAll(rows);
    unit.insertAll(keys);
  }

  @Override
  public void update(Merchant edited) {
    MerchantRow row = new MerchantRow();
    row.copyFrom(edited);
    row.version--;
    unit.update(row);
    MerchantKeyRow known = unit.get(MerchantKeyRow.class, edited.key());
    if (known == null) {
      unit.insert(key(edited));
    } else if (!known.merchantId.equals(edited.id().value())) {
      throw unit.refuse(Failure.DUPLICATE, "renaming a merchant");
    }
  }

  @Override
  public void merge(MerchantId from, MerchantId into) {
    if (unit.get(MerchantRow.class, into.value()) == null) {
      throw unit.refuse(Failure.DANGLING, "merging merchants");
    }
    unit.change(
        new Hql("update MerchantKeyRow set merchantId = :into where merchantId = :from")
            .set("into", into.value())
            .set("from", from.value()));
    int deleted =
        unit.change(new Hql("delete from MerchantRow where id = :from").set("from", from.value()));
    if (deleted == 0) {
      throw unit.refuse(Failure.STALE, "merging merchants");
    }
  }

  private static MerchantKeyRow key(Merchant merchant) {
    MerchantKeyRow key = new MerchantKeyRow();
    key.merchantKey = merchant.key();
    key.merchantId = merchant.id().value();
    return key;
  }
}
