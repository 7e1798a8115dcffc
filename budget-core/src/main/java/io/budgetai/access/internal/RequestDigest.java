package io.budgetai.access.internal;

import io.budgetai.OperationId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what a call was asked to do: equal arguments have equal digests in every process, and nothing of them can be
 * read from it. The operation id goes into it, so that two operations cannot be told to be alike.
 */
final class RequestDigest {

  private RequestDigest() {}

  /** The SHA-256 digest, as 64 hexadecimal digits. */
  static String of(OperationId operation, List<? extends @Nullable Object> arguments) {
    String text = operation + "\n" + text(arguments);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** One text for equal values, and different texts for different ones: sets and maps have no order, texts a length. */
  private static String text(@Nullable Object value) {
    if (value == null) {
      return "~";
    }
    if (value instanceof Set<?> set) {
      return set.stream()
          .map(RequestDigest::text)
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Collection<?> collection) {
      return collection.stream()
          .map(RequestDigest::text)
          .collect(Collectors.joining(",", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> text(entry.getKey()) + "=" + text(entry.getValue()))
          .sorted()
          .collect(Collectors.joining(",", "{", "}"));
    }
    if (value instanceof Record record) {
      return RecordChanges.components(record).stream()
          .map(component -> text(RecordChanges.value(component, record)))
          .collect(Collectors.joining(",", record.getClass().getSimpleName() + "(", ")"));
    }
    String text = value.toString();
    return text.length() + ":" + text;
  }
}
