package io.budgetai.samples;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;

/** The files that travel inside of the program. */
final class Resources {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .addModule(new SimpleModule("dates").addDeserializer(LocalDate.class, new IsoDate()))
          .build();

  private Resources() {}

  /** The household of the demo. */
  static DemoHousehold demoHousehold() {
    return read("/demo/demo.json", DemoHousehold.class);
  }

  /** A statement of the demo. */
  static byte[] demoStatement(String file) {
    try (InputStream in = open("/demo/" + file)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Rules for anybody's statements: common words of bank text in a dozen languages. */
  static RuleFile starterRules() {
    return read("/starter-rules.json", RuleFile.class);
  }

  private static <T> T read(String resource, Class<T> type) {
    try (InputStream in = open(resource)) {
      return MAPPER.readValue(in, type);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static InputStream open(String resource) {
    InputStream in = Resources.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(
          "The program holds no resource %s. Maybe it was packaged without src/main/resources."
              .formatted(resource));
    }
    return in;
  }

  private static final class IsoDate extends FromStringDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    IsoDate() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(String value, DeserializationContext context) {
      return LocalDate.parse(value);
    }
  }
}
