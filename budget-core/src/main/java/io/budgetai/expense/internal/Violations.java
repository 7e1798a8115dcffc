package io.budgetai.expense.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.access.internal.Requests;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that it is all said at once. */
final class Violations {
  private static final int MOST = 100;

  private final List<Violation> found = new ArrayList<>();
  private String place = "";

  /** Says within what the next violations are, such as {@code transactions[3].}; empty for the request itself. */
  void within(String newPlace) {
    place = newPlace;
  }

  /** Adds what the constraints on the components of a request say. */
  void check(Object request) {
    found.addAll(Requests.violations(place, request));
  }

  void add(String where, String problem, String remedy) {
    found.add(new Violation(place + where, problem, remedy));
  }

  /** Adds what an inner check refused. */
  void add(ValidationException refused) {
    refused.violations().forEach(one -> add(one.where(), one.problem(), one.remedy()));
  }

  /** The first violation as a sentence; there must be one. */
  String first() {
    return found.get(0).toString();
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  /**
   * @throws ValidationException with the first hundred violations, if there are any
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new ValidationException(found.subList(0, Math.min(found.size(), MOST)));
    }
  }
}
