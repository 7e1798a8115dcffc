package io.budgetai.money;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import java.util.Currency;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the samples of one column say about its style. */
final class StyleEvidence {
  /** The first sample that can be read in this style only, counted from 1. */
  private final Map<DecimalStyle, Integer> proof = new EnumMap<>(DecimalStyle.class);

  /** The styles that samples with two readings would have if they stood alone. */
  private final Set<DecimalStyle> leanings = EnumSet.noneOf(DecimalStyle.class);

  private boolean undecided;
  private int samples;

  void add(String sample, Currency currency) {
    samples++;
    AmountReadings readings;
    try {
      readings = AmountReadings.of(AmountText.of(sample, currency), currency);
    } catch (ValidationException noAmount) {
      return; // says nothing about style
    }
    readings.onlyStyle().ifPresent(style -> proof.putIfAbsent(style, samples));
    if (readings.differ()) {
      readings.groupingStyle().ifPresentOrElse(leanings::add, () -> undecided = true);
    }
  }

  Optional<DecimalStyle> conclusion() {
    if (proof.size() > 1) {
      throw new ValidationException(
          List.of(contradiction(DecimalStyle.DOT), contradiction(DecimalStyle.COMMA)));
    }
    if (!proof.isEmpty()) {
      return Optional.of(proof.keySet().iterator().next());
    }
    if (undecided || leanings.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(
        leanings.contains(DecimalStyle.COMMA) ? DecimalStyle.COMMA : DecimalStyle.DOT);
  }

  private Violation contradiction(DecimalStyle style) {
    return new Violation(
        "sample " + proof.get(style),
        "The amount can only be read in the style %s, others of the same column cannot."
            .formatted(style),
        "Maybe the column mixes two sources; name the style, and mend the amounts that do not"
            + " follow it.");
  }
}
