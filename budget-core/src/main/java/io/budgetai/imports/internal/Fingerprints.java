package io.budgetai.imports.internal;

import io.budgetai.category.FoldedText;
import io.budgetai.imports.StatementRow;
import io.budgetai.money.Money;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows rows again by what they say: the first 128 bits of a SHA-256 over date, amount, original amount, and the folded
 * description, payee and reference. Fingerprints are stored, so this must stay as it is: any other way to make them would take
 * every statement that was imported before for a new one. Used by one thread.
 */
final class Fingerprints {
  private final MessageDigest sha256 = DigestedSource.sha256();

  UUID of(StatementRow row) {
    number(row.date().toEpochDay());
    amount(row.amount());
    amount(row.originalAmount());
    text(row.description());
    text(row.payee());
    text(row.reference());
    ByteBuffer hash = ByteBuffer.wrap(sha256.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  private void amount(@Nullable Money amount) {
    if (amount == null) {
      text(null);
    } else {
      text(amount.currency().getCurrencyCode());
      number(amount.minorUnits());
    }
  }

  /** Adds text behind its length, so that no two rows that differ hash the same bytes; none is empty text. */
  private void text(@Nullable String text) {
    byte[] bytes =
        text == null ? new byte[0] : FoldedText.fold(text).getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    sha256.update(bytes);
  }

  private void number(long number) {
    for (int shift = 56; shift >= 0; shift -= 8) {
      sha256.update((byte) (number >>> shift));
    }
  }
}
