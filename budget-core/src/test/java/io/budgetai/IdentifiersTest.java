package io.budgetai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every record that wraps an id: its text, and its order. */
class IdentifiersTest {

  static Stream<Class<? extends Record>> identifiers() {
    return Samples.records()
        .filter(
            type ->
                Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toList()
                    .equals(List.of(UUID.class)));
  }

  @ParameterizedTest
  @MethodSource("identifiers")
  @DisplayName("an id reads what it writes: the text of its UUID, and nothing else")
  void text(Class<? extends Record> type) throws ReflectiveOperationException {
    UUID uuid = UUID.fromString("0190a8c2-7b3d-7f00-8123-456789abcdef");
    Record id = type.getConstructor(UUID.class).newInstance(uuid);
    assertThat(id).hasToString(uuid.toString());
    var parse = type.getMethod("parse", String.class);
    assertThat(parse.invoke(null, id.toString())).isEqualTo(id);
    assertThatThrownBy(() -> parse.invoke(null, "no id"))
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  static Stream<Class<? extends Record>> ordered() {
    return identifiers().filter(Comparable.class::isAssignableFrom);
  }

  @ParameterizedTest
  @MethodSource("ordered")
  @DisplayName("ids come in the order of their UUIDs, which is that of their making")
  void order(Class<? extends Record> type) throws ReflectiveOperationException {
    Record older = type.getConstructor(UUID.class).newInstance(new UUID(1L << 16 | 0x7000, 0));
    Record newer = type.getConstructor(UUID.class).newInstance(new UUID(2L << 16 | 0x7000, 0));
    var compare = type.getMethod("compareTo", type);
    assertThat((Integer) compare.invoke(older, newer)).isNegative();
    assertThat((Integer) compare.invoke(newer, older)).isPositive();
    assertThat((Integer) compare.invoke(older, older)).isZero();
  }
}
