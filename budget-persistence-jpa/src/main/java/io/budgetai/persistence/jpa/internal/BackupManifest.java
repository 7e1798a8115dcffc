package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a backup says of itself, in its last entry.
 *
 * @param schema the version of the tables that it was made from
 * @param tables what must be found in the entry of each, in their order
 */
record BackupManifest(int schema, List<Entry> tables) {
  static final String NAME = "manifest.json";

  /** The version of the format, of the entries and of their lines. */
  static final int VERSION = 1;

  private static final String FORMAT = "budget-backup";

  /** The entry of a table: how many lines and bytes it has, and their SHA-256. */
  record Entry(String table, long rows, long bytes, String checksum) {
    Entry(String table, TableDigest.Result result) {
      this(table, result.rows(), result.bytes(), result.checksum());
    }
  }

  static String entryOf(BookTable table) {
    return table.name() + ".jsonl";
  }

  byte[] write() {
    ArrayNode entries = Json.array();
    for (Entry entry : tables) {
      entries.add(
          Json.object()
              .put("name", entry.table())
              .put("rows", entry.rows())
              .put("bytes", entry.bytes())
              .put("sha256", entry.checksum()));
    }
    ObjectNode manifest =
        Json.object().put("format", FORMAT).put("version", VERSION).put("schema", schema);
    manifest.set("tables", entries);
    return (Json.write(manifest) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads what was written.
   *
   * @throws IllegalArgumentException if it is not what this version writes; the message says how it is not
   */
  static BackupManifest read(byte[] bytes) {
    JsonNode manifest = json(bytes);
    if (!FORMAT.equals(manifest.path("format").asText())) {
      throw new IllegalArgumentException("It is no backup of this library.");
    }
    if (manifest.path("version").asInt() > VERSION
        || manifest.path("schema").asInt() > Script.texts().size()) {
      throw new IllegalArgumentException(
          "It was written by a newer version of this library: format %d of tables %d, and this version knows %d and %d."
              .formatted(
                  manifest.path("version").asInt(),
                  manifest.path("schema").asInt(),
                  VERSION,
                  Script.texts().size()));
    }
    List<Entry> entries = new ArrayList<>();
    for (JsonNode entry : manifest.path("tables")) {
      entries.add(
          new Entry(
              entry.path("name").asText(),
              entry.path("rows").asLong(),
              entry.path("bytes").asLong(),
              entry.path("sha256").asText()));
    }
    return new BackupManifest(manifest.path("schema").asInt(), List.copyOf(entries));
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return Json.read(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException("Its " + NAME + " is not JSON.");
    }
  }
}
