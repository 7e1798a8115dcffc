package io.budgetai.files;

import static io.budgetai.files.Statements.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.ValidationException;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.DateOrder;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementRow;
import io.budgetai.money.AmountParser;
import io.budgetai.money.DecimalStyle;
import io.budgetai.money.Money;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Laws of reading statements. */
class CsvProperties {

  /** One transaction to be written and read back. */
  record Entry(LocalDate date, long cents, String text) {}

  /** How a bank writes: everything that the reader must find out again. */
  record Style(
      char delimiter,
      DateOrder order,
      char separator,
      char decimal,
      boolean grouped,
      boolean sides,
      boolean balance) {}

  @Property(tries = 1_000)
  @Label("a table written in any layout reads back as the same rows")
  void writtenTablesReadBack(
      @ForAll("entries") List<Entry> entries, @ForAll("styles") Style style) {
    var options = StatementOptions.inCurrency(EUR).withDateOrder(style.order());
    var read = Statements.read(options, write(entries, style).getBytes(StandardCharsets.UTF_8));
    assertThat(read.problems()).isEmpty();
    assertThat(read.skipped()).isEmpty();
    assertThat(read.preview().ambiguities()).isEmpty();
    assertThat(read.rows())
        .extracting(StatementRow::date)
        .isEqualTo(entries.stream().map(Entry::date).toList());
    assertThat(read.rows())
        .extracting(row -> row.amount().minorUnits())
        .isEqualTo(entries.stream().map(Entry::cents).toList());
    assertThat(read.descriptions())
        .isEqualTo(entries.stream().map(entry -> Words.tidy(entry.text())).toList());
  }

  @Property(tries = 1_000)
  @Label("22 CivilDate: a date string is the same calendar date for every zone and JVM default")
  void civilDate22(
      @ForAll("dates") LocalDate date,
      @ForAll DateOrder order,
      @ForAll("zones") String zone,
      @ForAll("locales") Locale locale) {
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(locale);
      String written = dateText(date, order, '/');
      assertThat(DateText.parse(written, order)).isEqualTo(date);
      assertThat(DateText.parse(written + " 23:59:59 -1100", order)).isEqualTo(date);
      assertThat(DateText.parse(written + "T00:00:00+14:00", order)).isEqualTo(date);
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }

  @Property(tries = 1_000)
  @Label(
      "two orders never turn a date that names its year first, or its month by name, into another")
  void unambiguousDates(@ForAll("dates") LocalDate date, @ForAll DateOrder order) {
    LocalDate iso = DateText.parse(date.toString(), order);
    assertThat(iso == null || iso.equals(date)).isTrue();
    String[] months = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };
    String named =
        "%d %s %d"
            .formatted(date.getDayOfMonth(), months[date.getMonthValue() - 1], date.getYear());
    LocalDate byName = DateText.parse(named, order);
    assertThat(byName == null || byName.equals(date)).isTrue();
  }

  @Property(tries = 2_000)
  @Label("38 AmountParsing: the short path and the parser of amounts read the same value or none")
  void amounts38(@ForAll("amountTexts") String text, @ForAll boolean comma) {
    DecimalStyle style = comma ? DecimalStyle.COMMA : DecimalStyle.DOT;
    Money fast = new AmountCells(comma ? ',' : '.').parse(text, EUR);
    assertThat(fast).isEqualTo(parsed(text, style));
  }

  @Property(tries = 1_000)
  @Label("a layout's text reads back as the same layout")
  void layoutText(
      @ForAll("styles") Style style,
      @ForAll("words") List<String> outWords,
      @ForAll("words") List<String> prints) {
    List<ColumnRole> roles =
        List.of(
            ColumnRole.DATE,
            ColumnRole.AMOUNT,
            ColumnRole.DIRECTION,
            ColumnRole.DESCRIPTION,
            ColumnRole.DESCRIPTION);
    var layout =
        new StatementLayout(
            StandardCharsets.UTF_16LE,
            style.delimiter(),
            style.grouped() ? '"' : StatementLayout.NO_QUOTE,
            3,
            style.sides(),
            2,
            roles,
            style.order(),
            style.decimal(),
            SignRule.PLUS_IS_OUT,
            outWords.isEmpty() ? java.util.Set.of("out") : java.util.Set.copyOf(outWords),
            style.balance() ? EUR : null,
            String.join("/", prints));
    assertThat(StatementLayout.parse(layout.toText())).isEqualTo(layout);
  }

  @Property(tries = 1_000)
  @Label("any text becomes rows or a refusal")
  void anyText(@ForAll("tables") String text) {
    try {
      var read =
          Statements.read(StatementOptions.inCurrency(EUR), text.getBytes(StandardCharsets.UTF_8));
      assertThat(read.rows()).doesNotContainNull();
    } catch (ValidationException refusal) {
      assertThat(refusal.violations())
          .allSatisfy(violation -> assertThat(violation.remedy()).startsWith("Maybe "));
    }
  }

  private static @Nullable Money parsed(String text, DecimalStyle style) {
    try {
      return AmountParser.parse(text, EUR, style);
    } catch (ValidationException noAmount) {
      return null;
    }
  }

  private static String write(List<Entry> entries, Style style) {
    var text = new StringBuilder();
    String d = String.valueOf(style.delimiter());
    var header = new ArrayList<>(List.of("Posting date", "Details"));
    header.addAll(style.sides() ? List.of("Debit", "Credit") : List.of("Amount"));
    header.addAll(style.balance() ? List.of("Balance") : List.of());
    text.append(String.join(d, header)).append("\r\n");
    long balance = 1_000_000_000;
    for (Entry entry : entries) {
      balance += entry.cents();
      var cells = new ArrayList<String>();
      cells.add(dateText(entry.date(), style.order(), style.separator()));
      cells.add(quote(entry.text()));
      if (style.sides()) {
        cells.add(entry.cents() < 0 ? quote(amountText(-entry.cents(), style)) : "");
        cells.add(entry.cents() < 0 ? "" : quote(amountText(entry.cents(), style)));
      } else {
        cells.add(quote(amountText(entry.cents(), style)));
      }
      if (style.balance()) {
        cells.add(quote(amountText(balance, style)));
      }
      text.append(String.join(d, cells)).append("\r\n");
    }
    return text.toString();
  }

  private static String dateText(LocalDate date, DateOrder order, char separator) {
    String year = String.format(Locale.ROOT, "%04d", date.getYear());
    String month = String.format(Locale.ROOT, "%02d", date.getMonthValue());
    String day = String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
    String s = String.valueOf(separator);
    return switch (order) {
      case YEAR_FIRST -> year + s + month + s + day;
      case DAY_FIRST -> day + s + month + s + year;
      case MONTH_FIRST -> month + s + day + s + year;
    };
  }

  private static String amountText(long cents, Style style) {
    String units = String.valueOf(Math.abs(cents) / 100);
    String grouped =
        style.grouped()
            ? units.replaceAll("\\B(?=(\\d{3})+$)", style.decimal() == ',' ? "." : ",")
            : units;
    return (cents < 0 ? "-" : "")
        + grouped
        + style.decimal()
        + "%02d".formatted(Math.abs(cents) % 100);
  }

  private static String quote(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    Arbitrary<String> texts =
        Arbitraries.strings()
            .withChars("abcdefghij ÄÖé,;|\t\"'\n=+-@")
            .ofMinLength(0)
            .ofMaxLength(25)
            .map(text -> "Shop " + text);
    Arbitrary<Long> cents = Arbitraries.longs().between(-99_999_999, 99_999_999);
    // Both signs and both sides occur, as in real statements.
    return Combinators.combine(dates(), cents, texts)
        .as(Entry::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            list -> {
              var all = new ArrayList<>(list);
              all.add(new Entry(LocalDate.of(2024, 2, 29), -123_456, "Shop"));
              all.add(new Entry(LocalDate.of(2024, 3, 1), 7_005, "Refund"));
              return List.copyOf(all);
            });
  }

  @Provide
  Arbitrary<Style> styles() {
    return Combinators.combine(
            Arbitraries.of(',', ';', '\t', '|'),
            Arbitraries.of(DateOrder.class),
            Arbitraries.of('/', '-', '.'),
            Arbitraries.of('.', ','),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(Style::new);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1970, 1, 1).toEpochDay(), LocalDate.of(2069, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<String> zones() {
    return Arbitraries.of(
        "UTC",
        "Pacific/Kiritimati",
        "Pacific/Pago_Pago",
        "Europe/Amsterdam",
        "America/St_Johns",
        "Asia/Kolkata");
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(
            "en-US",
            "de-DE",
            "ar-EG",
            "th-TH-u-ca-buddhist",
            "ja-JP-u-ca-japanese",
            "tr-TR",
            "fa-IR")
        .map(Locale::forLanguageTag);
  }

  @Provide
  Arbitrary<String> amountTexts() {
    return Arbitraries.strings().withChars("0123456789.,-+").ofMinLength(1).ofMaxLength(19);
  }

  @Provide
  Arbitrary<List<String>> words() {
    return Arbitraries.strings()
        .withChars("abz é,=%/()+ ")
        .ofMaxLength(6)
        .list()
        .uniqueElements()
        .ofMaxSize(3);
  }

  @Provide
  Arbitrary<String> tables() {
    Arbitrary<String> cells =
        Arbitraries.of(
            "2025-01-02",
            "01/02/25",
            "Date",
            "Amount",
            "Betrag",
            "-1.00",
            "1.234,56",
            "(3)",
            "EUR",
            "Total",
            "Pending",
            "\"",
            "\"a",
            "a\"",
            "",
            " ",
            "=1+1",
            "\ufeff",
            "x",
            "Debit",
            "Credit",
            "Balance",
            "D",
            "C",
            "\ufdd0\ufdd1\ufdd0",
            "20250102",
            "$1",
            "-",
            "+");
    Arbitrary<String> lines =
        Combinators.combine(
                cells.list().ofMaxSize(6),
                Arbitraries.of(",", ";", "\t", "|"),
                Arbitraries.of("\n", "\r\n", "\r"))
            .as((list, delimiter, end) -> String.join(delimiter, list) + end);
    return lines.list().ofMaxSize(12).map(list -> String.join("", list));
  }
}
