package io.budgetai.access.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.money.Money;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Path.Node;
import jakarta.validation.TraversableResolver;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.annotation.ElementType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks requests against the Jakarta constraints on their components, and their texts for characters that cannot be kept. */
public final class Requests {
  private static final long MOST_MINOR_UNITS = 10_000_000_000_000_000L;
  private static final Comparator<Violation> IN_ORDER =
      Comparator.comparing(Violation::where).thenComparing(Violation::problem);

  /** Constraint messages are written out in full: a sentence that says what is wrong, and one that begins with Maybe. */
  private static final class Plain implements MessageInterpolator {
    @Override
    public String interpolate(String message, Context context) {
      return message;
    }

    @Override
    public String interpolate(String message, Context context, Locale locale) {
      return message;
    }
  }

  /**
   * A request is there as a whole. The provider's own answer, where Jakarta Persistence is on the class path, asks that of each
   * component whether it is loaded, which takes longer than the check.
   */
  private static final class Whole implements TraversableResolver {
    @Override
    public boolean isReachable(
        @Nullable Object holder, Node property, Class<?> root, Path path, ElementType type) {
      return true;
    }

    @Override
    public boolean isCascadable(
        @Nullable Object holder, Node property, Class<?> root, Path path, ElementType type) {
      return true;
    }
  }

  /** Made on first use: finding the validation provider takes a noticeable moment. */
  private static final class Holder {
    private static final Validator VALIDATOR =
        Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Plain())
            .traversableResolver(new Whole())
            .addProperty("hibernate.validator.enable_traversable_resolver_result_cache", "false")
            .buildValidatorFactory()
            .getValidator();
  }

  private Requests() {}

  /**
   * Whether an amount is small enough for the books, so that sums of many still fit into {@link
   * Money}.
   */
  public static boolean holdable(Money amount) {
    return amount.minorUnits() >= -MOST_MINOR_UNITS && amount.minorUnits() <= MOST_MINOR_UNITS;
  }

  /**
   * Lets a valid request through.
   *
   * @throws ValidationException with every violation, in the order of their places
   */
  public static <T> T valid(T request) {
    List<Violation> violations = violations("", request);
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    return request;
  }

  /**
   * Every violation of a request.
   *
   * @param where the place of the request within a larger one, such as {@code transactions[3].}, or empty
   */
  public static List<Violation> violations(String where, Object request) {
    List<Violation> violations = UnfitCharacters.in(where, request);
    for (var violation : Holder.VALIDATOR.validate(request)) {
      violations.add(violation(where, violation));
    }
    violations.sort(IN_ORDER);
    return violations;
  }

  private static Violation violation(String where, ConstraintViolation<?> violation) {
    String message = violation.getMessage();
    int remedy = message.indexOf(" Maybe ");
    return new Violation(
        where + violation.getPropertyPath(),
        message.substring(0, remedy),
        message.substring(remedy + 1));
  }
}
