package io.budgetai.planted.expense;

import io.budgetai.planted.budget.internal.Engine;
import io.budgetai.planted.money.Purse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.assertj.core.data.Offset;

/** Breaks the rules on purpose: each member is what one of them forbids. */
public final class Till {
  final Engine engine = new Engine();

  Purse purse() {
    return new Purse();
  }

  public Optional<Map<String, List<Offset<Long>[]>>> thirdParty() {
    return Optional.empty();
  }

  Offset<Long> slack() {
    return Offset.offset(1L);
  }

  LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  void shout() {
    System.out.println("Till");
  }

  void journal() {
    Logger.getLogger("till").info("Till");
  }
}
