package io.budgetai.testkit.internal;

import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.storage.MerchantStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Merchants, and the keys that lead to them. */
record MemoryMerchants(Unit unit) implements MerchantStore {

  @Override
  public Optional<Merchant> find(MerchantId id) {
    return Optional.ofNullable(unit.find(Table.MERCHANTS, id));
  }

  @Override
  public List<Merchant> findAll(Collection<MerchantId> ids) {
    return ids.stream()
        .distinct()
        .map(id -> unit.find(Table.MERCHANTS, id))
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public Map<String, MerchantId> byKeys(Collection<String> keys) {
    Map<String, MerchantId> found = new HashMap<>();
    for (String key : keys) {
      MerchantId merchant = unit.find(Table.MERCHANT_KEYS, key);
      if (merchant != null) {
        found.put(key, merchant);
      }
    }
    return found;
  }

  @Override
  public List<Merchant> search(String text, int limit) {
    return unit.get(Table.MERCHANTS)
        .values()
        .filter(merchant -> merchant.key().contains(text))
        .sorted((a, b) -> CodePoints.ORDER.compare(a.key(), b.key()))
        .limit(limit)
        .toList();
  }

  @Override
  public void insert(List<Merchant> merchants) {
    for (Merchant merchant : merchants) {
      unit.insertNew(Table.MERCHANTS, merchant.id(), merchant);
      unit.insert(Table.MERCHANT_KEYS, merchant.key(), merchant.id());
    }
  }

  @Override
  public void update(Merchant edited) {
    unit.update(Table.MERCHANTS, edited.id(), edited);
    MerchantId owner = unit.find(Table.MERCHANT_KEYS, edited.key());
    if (owner == null) {
      unit.insert(Table.MERCHANT_KEYS, edited.key(), edited.id());
    } else if (!owner.equals(edited.id())) {
      throw unit.conflict(
          "The key of merchant %s leads to merchant %s. Maybe merge the two."
              .formatted(edited.id(), owner));
    }
  }

  @Override
  public void merge(MerchantId from, MerchantId into) {
    unit.requireWriting();
    unit.require(!from.equals(into), "Merchant %s was to be merged with itself.".formatted(from));
    unit.requireThere(Table.MERCHANTS, from);
    unit.requireThere(Table.MERCHANTS, into);
    unit.requireFree(Pointers.freeOfMerchant(unit, from), Table.MERCHANTS, from);
    unit.get(Table.MERCHANT_KEYS)
        .ascending(null)
        .filter(entry -> entry.value().equals(from))
        .forEach(entry -> unit.put(Table.MERCHANT_KEYS, entry.key(), into));
    unit.remove(Table.MERCHANTS, from);
  }
}
