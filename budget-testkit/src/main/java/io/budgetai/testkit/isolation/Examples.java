package io.budgetai.testkit.isolation;

import static io.budgetai.access.Permission.READ;
import static io.budgetai.access.Permission.WRITE;

import io.budgetai.access.Permission;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.money.Money;
import io.budgetai.testkit.isolation.Calls.Call;
import io.budgetai.testkit.isolation.Calls.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Examples of calls of some services, as they are written down one after the other. */
abstract class Examples {
  static final Money TEN = Money.of("10.00", "EUR");

  final Map<String, Call> calls = new TreeMap<>();
  final Map<String, List<Preparation>> further = new TreeMap<>();

  final void reads(String name, Preparation preparation) {
    calls.put(name, new Call(READ, false, preparation));
  }

  final void changes(String name, Preparation preparation) {
    changes(WRITE, name, preparation);
  }

  final void changes(Permission permission, String name, Preparation preparation) {
    calls.put(name, new Call(permission, true, preparation));
  }

  final void changesInSteps(String name, Preparation preparation) {
    calls.put(name, new Call(WRITE, false, preparation));
  }

  final void further(String name, Preparation preparation) {
    further.computeIfAbsent(name, none -> new ArrayList<>()).add(preparation);
  }

  static @Nullable Object nothing(Runnable call) {
    call.run();
    return null;
  }

  /** A filter by one of each kind of id, that lets the bakery of this household through. */
  static TransactionFilter filter(Household home) {
    MerchantId bakery = home.merchant(home.bakery().category(home.groceries.id()));
    return TransactionFilter.all()
        .accounts(List.of(home.giro.id()))
        .categories(List.of(home.groceries.id()))
        .merchants(List.of(bakery));
  }
}
