package io.budgetai.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.Samples;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every constraint on every request: it fires, and says where, what is wrong and what to do. */
class RequestsTest {

  /**
   * A value that a constraint must refuse.
   *
   * @param constraint as it stands on the component
   * @param at the component's place among those of the request
   * @param message of the constraint
   */
  private record Refusal(
      Class<? extends Record> request,
      int at,
      Annotation constraint,
      @Nullable Object value,
      String message) {

    String field() {
      return request.getRecordComponents()[at].getName();
    }

    @Override
    public String toString() {
      return "%s.%s %s"
          .formatted(request.getSimpleName(), field(), constraint.annotationType().getSimpleName());
    }
  }

  static Stream<Class<? extends Record>> requests() {
    return Samples.records()
        .filter(
            type ->
                Arrays.stream(type.getRecordComponents()).anyMatch(RequestsTest::isConstrained));
  }

  static Stream<Refusal> refusals() {
    return requests()
        .flatMap(
            request ->
                IntStream.range(0, request.getRecordComponents().length)
                    .boxed()
                    .flatMap(
                        at ->
                            constraints(request.getRecordComponents()[at])
                                .flatMap(constraint -> refusals(request, at, constraint))));
  }

  @Test
  @DisplayName("all requests with constraints are found")
  void all() {
    assertThat(requests())
        .hasSizeGreaterThanOrEqualTo(13)
        .contains(NewTransaction.class, NewSplit.class);
  }

  @ParameterizedTest
  @MethodSource("requests")
  @DisplayName("an ordinary request is let through")
  void ordinary(Class<? extends Record> request) {
    Record sample = Samples.record(request, 0);
    assertThat(Requests.violations("", sample)).isEmpty();
    assertThat(Requests.valid(sample)).isSameAs(sample);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @DisplayName("a constraint names the field, the problem and the remedy")
  void refused(Refusal refusal) {
    Object[] values = Samples.values(refusal.request(), 0);
    values[refusal.at()] = refusal.value();
    Record request = Samples.of(refusal.request(), values).orElseThrow();
    List<Violation> violations = Requests.violations("items[3].", request);
    assertThat(violations).hasSize(1);
    Violation violation = violations.get(0);
    assertThat(violation.where()).isEqualTo("items[3]." + refusal.field());
    assertThat(violation.problem()).matches("[a-z][^.]*\\.");
    assertThat(violation.remedy()).matches("Maybe [^.]*\\.");
    assertThat(violation)
        .hasToString("items[3].%s: %s".formatted(refusal.field(), refusal.message()));
    assertThatThrownBy(() -> Requests.valid(request))
        .isInstanceOf(ValidationException.class)
        .hasMessage(refusal.field() + ": " + refusal.message());
  }

  @Test
  @DisplayName("all violations come at once, in the order of their places")
  void together() {
    NewTransaction request =
        NewTransaction.expense("12.40", "EUR")
            .at("x".repeat(201))
            .description("x".repeat(501))
            .split(NewSplit.of(Money.of("-12.40", "EUR"), null).note("x".repeat(1001)));
    assertThat(Requests.violations("", request))
        .extracting(Violation::toString)
        .containsExactly(
            "date: is missing. Maybe call on(date).",
            "description: is too long. Maybe shorten it to 500 characters.",
            "merchant: is too long. Maybe shorten it to 200 characters.",
            "splits[0].note: is too long. Maybe shorten it to 1000 characters.");
    assertThat(Requests.violations("", request.on(LocalDate.of(2025, 3, 7)))).hasSize(3);
  }

  @Test
  @DisplayName("the books hold amounts up to 10^16 minor units, in and out")
  void holdable() {
    long most = 10_000_000_000_000_000L;
    assertThat(Requests.holdable(Money.ofMinor(most, "EUR"))).isTrue();
    assertThat(Requests.holdable(Money.ofMinor(-most, "EUR"))).isTrue();
    assertThat(Requests.holdable(Money.ofMinor(most + 1, "EUR"))).isFalse();
    assertThat(Requests.holdable(Money.ofMinor(-most - 1, "EUR"))).isFalse();
    assertThat(Requests.holdable(Money.ofMinor(0, "EUR"))).isTrue();
  }

  private static boolean isConstrained(RecordComponent component) {
    return constraints(component).findAny().isPresent();
  }

  private static Stream<Annotation> constraints(RecordComponent component) {
    return Stream.of(component.getAccessor().getAnnotations())
        .filter(one -> one.annotationType().getPackage().equals(Size.class.getPackage()));
  }

  /** What the constraint must refuse: one value for each of its bounds. */
  private static Stream<Refusal> refusals(
      Class<? extends Record> request, int at, Annotation constraint) {
    RecordComponent component = request.getRecordComponents()[at];
    if (constraint instanceof NotBlank blank) {
      return Stream.of("", " \t")
          .map(value -> new Refusal(request, at, blank, value, blank.message()));
    }
    if (constraint instanceof NotNull missing) {
      return Stream.of(new Refusal(request, at, missing, null, missing.message()));
    }
    if (constraint instanceof Min min) {
      return Stream.of(new Refusal(request, at, min, (int) min.value() - 1, min.message()));
    }
    if (constraint instanceof Max max) {
      return Stream.of(new Refusal(request, at, max, (int) max.value() + 1, max.message()));
    }
    if (constraint instanceof PositiveOrZero positive) {
      return Stream.of(new Refusal(request, at, positive, -1L, positive.message()));
    }
    if (constraint instanceof Size size) {
      List<Object> values = new ArrayList<>(List.of(sized(component, size.max() + 1)));
      if (size.min() > 0) {
        values.add(sized(component, size.min() - 1));
      }
      return values.stream().map(value -> new Refusal(request, at, size, value, size.message()));
    }
    throw new IllegalStateException("No value is known that breaks " + constraint);
  }

  private static Object sized(RecordComponent component, int size) {
    if (component.getType() == String.class) {
      return "x".repeat(size);
    }
    if (component.getType() == SortedSet.class) {
      return new TreeSet<>(IntStream.range(0, size).boxed().toList());
    }
    Class<?> owner = component.getDeclaringRecord();
    List<?> sample = (List<?>) Samples.value(owner.asSubclass(Record.class), component, 0);
    assertThat(component.getGenericType()).isInstanceOf(ParameterizedType.class);
    return Collections.nCopies(size, sample.get(0));
  }
}
