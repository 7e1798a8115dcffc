package io.budgetai.persistence.jpa.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A script that makes or changes tables. It is written once; what the makes of database call differently stands in it as
 * {@code ${uuid}} or {@code ${text(100)}}, and is put into words by the {@link Vendor}.
 *
 * @param version the version of the schema that it makes; scripts are numbered from 1 without gaps
 * @param file its name, as it is written into the history
 * @param sql in the words of one make
 */
record Script(int version, String file, String sql) {
  private static final String FOLDER = "io/budgetai/persistence/jpa/migration/";

  /** Every script, in order; the n-th makes schema version n. */
  private static final List<String> FILES = List.of("V1__the_books.sql");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(\\w+)(?:\\((\\d+)\\))?}");

  private static final Pattern TABLE =
      Pattern.compile("^create table (\\w+) \\(.*?^\\)[^;]*;", Pattern.MULTILINE | Pattern.DOTALL);

  /** All scripts in the words of a make, in order, with the tables called so. */
  static List<Script> all(Vendor vendor, TableNames names) {
    List<Script> scripts = new ArrayList<>();
    for (String file : FILES) {
      String sql = say(read(FOLDER + file), vendor, names);
      scripts.add(
          new Script(scripts.size() + 1, file, names.distributed() ? distributed(sql) : sql));
    }
    return scripts;
  }

  /** Each table is spread as soon as it is made: those that it points to are by then, and none points to it yet. */
  private static String distributed(String sql) {
    return TABLE
        .matcher(sql)
        .replaceAll("$0\nselect create_distributed_table('$1', 'workspace_id');");
  }

  /** All scripts as they are written for every make, in order. */
  static List<String> texts() {
    return FILES.stream().map(file -> read(FOLDER + file)).toList();
  }

  /** Flyway's checksum: CRC-32 over the lines without their ends. */
  int checksum() {
    CRC32 crc = new CRC32();
    sql.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }

  /** A text in the words of a make. */
  static String say(String text, Vendor vendor, TableNames names) {
    Map<String, String> words = new HashMap<>(vendor.words());
    words.put(TableNames.PREFIX, names.prefix());
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(placeholder -> Matcher.quoteReplacement(say(placeholder, vendor, words)));
  }

  private static String say(MatchResult placeholder, Vendor vendor, Map<String, String> words) {
    String name = placeholder.group(1);
    if (placeholder.group(2) != null && name.equals("text")) {
      return vendor.text(Integer.parseInt(placeholder.group(2)));
    }
    String word = words.get(name);
    if (word == null || placeholder.group(2) != null) {
      throw new IllegalStateException(
          "A script says %s, for which there is no word on %s."
              .formatted(placeholder.group(), vendor.name()));
    }
    return word;
  }

  private static String read(String resource) {
    try (InputStream in = Script.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The script %s is not on the class path. Maybe resources were left out when a jar was repacked."
                .formatted(resource));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException("The script %s cannot be read.".formatted(resource), e);
    }
  }
}
