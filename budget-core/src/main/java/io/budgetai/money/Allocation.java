package io.budgetai.money;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The method of largest remainders (Hamilton's apportionment), for whole numbers of any size and
 * sign.
 */
final class Allocation {
  private Allocation() {}

  /**
   * Parts with the sign of {@code whole} that sum to it, each its exact share rounded down or up in
   * size.
   */
  static List<BigInteger> of(BigInteger whole, long... weights) {
    BigInteger total = totalOf(weights);
    BigInteger[] parts = new BigInteger[weights.length];
    BigInteger[] losses = new BigInteger[weights.length];
    BigInteger left = whole.abs();
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] share =
          whole.abs().multiply(BigInteger.valueOf(weights[i])).divideAndRemainder(total);
      parts[i] = share[0];
      losses[i] = share[1];
      left = left.subtract(share[0]);
    }
    // The losses are fractions that sum to `left`, so at least that many parts lost something.
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> losses[i]).reversed())
        .limit(left.intValueExact())
        .forEach(i -> parts[i] = parts[i].add(BigInteger.ONE));
    return Arrays.stream(parts).map(part -> whole.signum() < 0 ? part.negate() : part).toList();
  }

  private static BigInteger totalOf(long... weights) {
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] < 0) {
        throw new IllegalArgumentException(
            "Weight %d of %d is negative; it must be 0 or more.".formatted(i + 1, weights.length));
      }
      total = total.add(BigInteger.valueOf(weights[i]));
    }
    if (total.signum() == 0) {
      throw new IllegalArgumentException(
          "The %d weights of an allocation are all zero; at least one must be positive."
              .formatted(weights.length));
    }
    return total;
  }
}
