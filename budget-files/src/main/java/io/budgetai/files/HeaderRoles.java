package io.budgetai.files;

import io.budgetai.imports.ColumnRole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Gives columns their roles by the words of the header, where what stands below agrees. */
final class HeaderRoles {
  private static final int INEXACT = 1_000;

  private final List<String> names;
  private final List<String> rawNames;
  private final List<ColumnProfile> profiles;
  private final List<ColumnRole> roles;

  private HeaderRoles(List<String> header, List<ColumnProfile> profiles) {
    this.rawNames = header;
    this.names = header.stream().map(Words::foldHeader).toList();
    this.profiles = profiles;
    this.roles = new ArrayList<>(Collections.nCopies(profiles.size(), ColumnRole.IGNORE));
  }

  static List<ColumnRole> of(List<String> header, List<ColumnProfile> profiles) {
    var found = new HeaderRoles(header, profiles);
    found.assign();
    return found.roles;
  }

  private void assign() {
    take(ColumnRole.ORIGINAL_AMOUNT, ColumnProfile::isAmountsOrBlank, false);
    take(ColumnRole.ORIGINAL_CURRENCY, profile -> profile.isBlank() || profile.isCodes(), false);
    take(ColumnRole.DEBIT, ColumnProfile::isAmountsOrBlank, false);
    take(ColumnRole.CREDIT, ColumnProfile::isAmountsOrBlank, false);
    take(ColumnRole.BALANCE, ColumnProfile::isAmounts, false);
    take(
        ColumnRole.AMOUNT,
        profile -> profile.isAmounts() && profile.filled() * 2 >= profile.rows(),
        false);
    if (!roles.contains(ColumnRole.AMOUNT) && !hasSides()) {
      take(ColumnRole.DEBIT, ColumnProfile::isAmountsOrBlank, true);
      take(ColumnRole.CREDIT, ColumnProfile::isAmountsOrBlank, true);
      take(
          ColumnRole.AMOUNT,
          profile -> profile.isAmounts() && profile.filled() * 2 >= profile.rows(),
          true);
    }
    take(ColumnRole.DATE, ColumnProfile::isDates, false);
    if (!roles.contains(ColumnRole.DATE)) {
      takeAs(ColumnRole.DATE, "value-date", ColumnProfile::isDates, true);
      take(ColumnRole.DATE, ColumnProfile::isDates, true);
    }
    take(ColumnRole.CURRENCY, ColumnProfile::isCodes, false);
    take(ColumnRole.DIRECTION, ColumnProfile::isDirections, false);
    take(ColumnRole.STATUS, ColumnProfile::isTexts, false);
    take(ColumnRole.REFERENCE, profile -> !profile.isBlank(), false);
    take(ColumnRole.PAYEE, profile -> true, false);
    take(ColumnRole.ACCOUNT, profile -> !profile.isBlank(), false);
    takeAll("description");
    if (!roles.contains(ColumnRole.DESCRIPTION) && !roles.contains(ColumnRole.PAYEE)) {
      take(ColumnRole.PAYEE, ColumnProfile::isTexts, true);
      takeInexactDescription();
    }
    take(ColumnRole.CATEGORY, profile -> !profile.isBlank(), false);
    int payee = roles.indexOf(ColumnRole.PAYEE);
    if (!roles.contains(ColumnRole.DESCRIPTION) && (payee < 0 || profiles.get(payee).isBlank())) {
      takeAll("description-otherwise");
    }
    preferAccountCurrency();
  }

  private boolean hasSides() {
    return roles.contains(ColumnRole.DEBIT) || roles.contains(ColumnRole.CREDIT);
  }

  private void take(ColumnRole role, Predicate<ColumnProfile> fits, boolean inexact) {
    takeAs(role, Vocabulary.sectionOf(role), fits, inexact);
  }

  /** Gives the role to the free column with the best name of a section, if nobody has it. */
  private void takeAs(
      ColumnRole role, String section, Predicate<ColumnProfile> fits, boolean inexact) {
    if (roles.contains(role)) {
      return;
    }
    int best = -1;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i < names.size(); i++) {
      int rank = rank(section, names.get(i), inexact);
      if (rank < bestRank && roles.get(i) == ColumnRole.IGNORE && fits.test(profiles.get(i))) {
        best = i;
        bestRank = rank;
      }
    }
    if (best >= 0) {
      roles.set(best, role);
    }
  }

  private static int rank(String section, String name, boolean inexact) {
    Integer exact = Vocabulary.INSTANCE.rank(section, name);
    if (exact != null) {
      return exact;
    }
    return inexact && Vocabulary.INSTANCE.holdsAny(section, name) ? INEXACT : Integer.MAX_VALUE;
  }

  private void takeAll(String section) {
    for (int i = 0; i < names.size(); i++) {
      boolean named = Vocabulary.INSTANCE.is(section, names.get(i));
      if (named && roles.get(i) == ColumnRole.IGNORE && !profiles.get(i).isDates()) {
        roles.set(i, ColumnRole.DESCRIPTION);
      }
    }
  }

  private void takeInexactDescription() {
    for (int i = 0; i < names.size(); i++) {
      boolean free = roles.get(i) == ColumnRole.IGNORE && profiles.get(i).isTexts();
      if (free && Vocabulary.INSTANCE.holdsAny("description", names.get(i))) {
        roles.set(i, ColumnRole.DESCRIPTION);
      }
    }
  }

  /**
   * Where one amount column names a currency and another does not, and a currency column stands beside them, the named one
   * is what the account was charged and the other what the shop asked.
   */
  private void preferAccountCurrency() {
    int currency = roles.indexOf(ColumnRole.CURRENCY);
    if (currency < 0
        || !roles.contains(ColumnRole.AMOUNT)
        || roles.contains(ColumnRole.ORIGINAL_AMOUNT)) {
      return;
    }
    int charged = -1;
    int asked = -1;
    for (int i = 0; i < names.size(); i++) {
      boolean free = roles.get(i) == ColumnRole.AMOUNT || roles.get(i) == ColumnRole.IGNORE;
      if (free && Vocabulary.INSTANCE.is("amount", names.get(i)) && profiles.get(i).isAmounts()) {
        boolean named = CurrencyCells.inHeader(rawNames.get(i)) != null;
        charged = named && charged < 0 ? i : charged;
        asked = !named && asked < 0 ? i : asked;
      }
    }
    if (charged >= 0 && asked >= 0) {
      roles.set(charged, ColumnRole.AMOUNT);
      roles.set(asked, ColumnRole.ORIGINAL_AMOUNT);
      roles.set(currency, ColumnRole.ORIGINAL_CURRENCY);
    }
  }
}
