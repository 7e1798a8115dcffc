package io.budgetai.files;

import static io.budgetai.files.Statements.EUR;
import static io.budgetai.files.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.DateOrder;
import io.budgetai.imports.LayoutQuestion;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview.Ambiguity;
import io.budgetai.imports.StatementSource;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each layout that banks give their customers, with invented people. */
class CsvLayoutsTest {

  @Test
  @DisplayName(
      "a German statement: lines before the header, semicolons, decimal commas, balances, an end line")
  void germanWithPreambleAndFooter() {
    var statement =
        read(
            "\"Seebank eG\";\"Umsatzübersicht\"",
            "\"Kontostand am 31.01.2025:\";\"1.204,50 EUR\"",
            "",
            "\"Buchungstag\";\"Wertstellung\";\"Auftraggeber / Empfänger\";\"Verwendungszweck\";\"Betrag\";\"Währung\";\"Saldo\"",
            "\"30.01.2025\";\"31.01.2025\";\"Bäckerei Korn\";\"Kartenzahlung\";\"-5,50\";\"EUR\";\"1.204,50\"",
            "\"02.01.2025\";\"02.01.2025\";\"Mira Sommer\";\"Gehalt; Januar\";\"1.210,00\";\"EUR\";\"1.210,00\"",
            "\"Endsaldo\";\"\";\"\";\"\";\"1.204,50\";\"EUR\";\"\"");
    assertThat(statement.dates()).containsExactly("2025-01-30", "2025-01-02");
    assertThat(statement.amounts()).containsExactly("EUR -5.50", "EUR 1210.00");
    assertThat(statement.descriptions()).containsExactly("Kartenzahlung", "Gehalt; Januar");
    assertThat(statement.rows().get(0).payee()).isEqualTo("Bäckerei Korn");
    assertThat(statement.rows().get(0).line()).isEqualTo(5);
    assertThat(statement.rows().get(0).balance()).hasToString("EUR 1204.50");
    assertThat(statement.skipped()).extracting("line").containsExactly(7);
    assertThat(statement.problems()).isEmpty();
    assertThat(statement.layout().preambleLines()).isEqualTo(3);
    assertThat(statement.preview().ambiguities()).isEmpty();
  }

  @Test
  @DisplayName("debit and credit columns, dollars, newest row first")
  void debitAndCredit() {
    var statement =
        read(
            "Date,Description,Withdrawal,Deposit,RunningBalance",
            "01/05/2025,Corner Shop,$12.40,,$987.60",
            "01/04/2025,Paycheck,,\"$1,000.00\",\"$1,000.00\"");
    assertThat(statement.amounts()).containsExactly("USD -12.40", "USD 1000.00");
  }

  @Test
  @DisplayName("debit and credit columns without a header are told apart by the balance")
  void headerlessSidesByBalance() {
    var statement =
        read(
            "03 Feb 2025,Pay,,500.00,500.00",
            "04 Feb 2025,Shop,20.00,,480.00",
            "05 Feb 2025,Shop,19.77,,460.23",
            "06 Feb 2025,Gift,,1.00,461.23");
    assertThat(statement.amounts())
        .containsExactly("EUR 500.00", "EUR -20.00", "EUR -19.77", "EUR 1.00");
    assertThat(statement.layout().columns())
        .containsExactly(
            ColumnRole.DATE,
            ColumnRole.DESCRIPTION,
            ColumnRole.DEBIT,
            ColumnRole.CREDIT,
            ColumnRole.BALANCE);
  }

  @Test
  @DisplayName("debits written with a minus in a column of their own stay money out")
  void negativeDebits() {
    var statement =
        read(
            "Datum;Omschrijving;credit;debet",
            "28/02/2025;Bijdrage;;-3,40",
            "27/02/2025;Loon;100,00;");
    assertThat(statement.amounts()).containsExactly("EUR -3.40", "EUR 100.00");
  }

  @Test
  @DisplayName("a flag column says in or out where amounts have no sign")
  void directionFlags() {
    var dutch =
        read(
            "\"Datum\",\"Naam / Omschrijving\",\"Af Bij\",\"Bedrag (EUR)\",\"Mededelingen\"",
            "\"20250115\",\"Kees de Wit\",\"Af\",\"136,13\",\"huur\"",
            "\"20250112\",\"Anna Bos\",\"Bij\",\"375,00\",\"terug\"");
    assertThat(dutch.amounts()).containsExactly("EUR -136.13", "EUR 375.00");
    assertThat(dutch.layout().outWords()).containsExactly("af");

    var card =
        read(
            "Date Processed,Description,Amount,",
            "Pending,SHOP A,£6.40,",
            "12-Dec-2024,SHOP B,\"£1,183.23\",",
            "02-Dec-2024,PAYMENT RECEIVED - THANK YOU,\"+ £1,100.00\",CR");
    assertThat(card.amounts()).containsExactly("GBP -1183.23", "GBP 1100.00");
    assertThat(card.skipped()).singleElement().asString().contains("line 2").contains("not booked");
  }

  @Test
  @DisplayName("a card that lists purchases without a minus is turned round by its payment rows")
  void reversedCard() {
    var statement =
        read(
            "2025/01/17,\"TELEPHONE SHOP\",30.00",
            "2025/01/18,\"CAR PARK\",4.60",
            "2025/01/19,\"INTERNET PAYMENT RECEIVED\",-500.00",
            "2025/01/20,\"PAYMENT RECEIVED THANK YOU\",-27.75");
    assertThat(statement.layout().signRule()).isEqualTo(SignRule.PLUS_IS_OUT);
    assertThat(statement.amounts())
        .containsExactly("EUR -30.00", "EUR -4.60", "EUR 500.00", "EUR 27.75");
    assertThat(statement.preview().ambiguities()).isEmpty();
  }

  @Test
  @DisplayName("amounts without any sign are asked about, and the answer is followed")
  void signIsAsked() {
    String[] lines = {
      "Merchant Name,Date,Amount", "Mobil Station,2025-01-10,36.33", "Book Barn,2025-01-15,13.98"
    };
    var asked = read(lines);
    assertThat(asked.preview().ambiguities())
        .extracting(Ambiguity::question)
        .containsExactly(LayoutQuestion.SIGN);
    var answered = StatementOptions.inCurrency(EUR).withAnswer(LayoutQuestion.SIGN, "plus-is-out");
    assertThat(read(answered, lines).amounts()).containsExactly("EUR -36.33", "EUR -13.98");
    assertThat(read(answered, lines).preview().ambiguities()).isEmpty();
    var otherwise = answered.withAnswer(LayoutQuestion.SIGN, "minus-is-out");
    assertThat(read(otherwise, lines).amounts()).containsExactly("EUR 36.33", "EUR 13.98");
  }

  @Test
  @DisplayName("dates that can be read two ways are asked about with both readings")
  void dateOrderIsAsked() {
    String[] lines = {"Date,Description,Amount", "05/04/2025,Shop,-1.00"};
    var asked = read(lines);
    assertThat(asked.preview().ambiguities())
        .singleElement()
        .asString()
        .contains("2025-04-05", "2025-05-04");
    var monthFirst =
        StatementOptions.inCurrency(EUR).withAnswer(LayoutQuestion.DATE_ORDER, "month-first");
    assertThat(read(monthFirst, lines).dates()).containsExactly("2025-05-04");
    var dayFirst =
        StatementOptions.inCurrency(EUR).withAnswer(LayoutQuestion.DATE_ORDER, "day-first");
    assertThat(read(dayFirst, lines).dates()).containsExactly("2025-04-05");
  }

  @Test
  @DisplayName("the order of rows decides between day and month first")
  void dateOrderBySorting() {
    var statement =
        read(
            "Date,Description,Amount",
            "02/01/2025,a,-1.00",
            "03/01/2025,b,-1.00",
            "01/02/2025,c,-1.00",
            "02/02/2025,d,-1.00",
            "01/03/2025,e,-1.00");
    assertThat(statement.layout().dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
    assertThat(statement.preview().ambiguities()).isEmpty();
  }

  @Test
  @DisplayName("one date past the twelfth decides for the whole column")
  void dateOrderByWholeColumn() {
    assertThat(read("Date,Text,Amount", "01/02/2025,a,-1.00", "01/13/2025,b,-1.00").dates())
        .containsExactly("2025-01-02", "2025-01-13");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-03-07",
        "20250307",
        "2025/3/7",
        "2025.03.07.",
        "07 Mar 2025",
        "7-Mar-25",
        "7. März 2025",
        "07.03.25",
        "2025-03-07T23:59:59Z",
        "2025-03-07 00:30:00 +0900",
        "20250307235959[-5:EST]",
        "7 mars 2025",
        "07-mrt-2025",
        "Fri, 7 Mar 2025",
        "=\"07.03.2025\""
      })
  @DisplayName("a date is the calendar date that is written, in whatever form")
  void dateForms(String date) {
    assertThat(
            read(
                    "Datum;Text;Betrag",
                    date.replace("\"", "\"\"").transform(d -> "\"" + d + "\"") + ";Laden;-1,00")
                .dates())
        .containsExactly("2025-03-07");
  }

  @Test
  @DisplayName("text that goes on in the next lines is joined to its transaction")
  void continuationLines() {
    var statement =
        read(
            "Transaction date,Value date,Description,Withdrawals (SGD),Deposits (SGD)",
            "18/04/2025,18/04/2025,DEBIT PURCHASE,6.66,",
            ",,NOODLE HOUSE",
            "17/04/2025,17/04/2025,CASH,20.00,",
            ",,BRANCH S",
            ",,TERMINAL 4");
    assertThat(statement.descriptions())
        .containsExactly("DEBIT PURCHASE NOODLE HOUSE", "CASH BRANCH S TERMINAL 4");
    assertThat(statement.amounts()).containsExactly("SGD -6.66", "SGD -20.00");
  }

  @Test
  @DisplayName(
      "delimiters in unquoted text, line ends in quoted text, and doubled quotes stay text")
  void delimitersInText() {
    var statement =
        read(
            "Date,Description,Amount",
            "2025-01-02,Lamp, blue, large,-12.00",
            "2025-01-03,\"two\nlines and a \"\"quote\"\"\",-1.00",
            "2025-01-04,plain,-2.00");
    assertThat(statement.descriptions())
        .containsExactly("Lamp, blue, large", "two lines and a \"quote\"", "plain");
    assertThat(statement.rows()).extracting("line").containsExactly(2, 3, 5);
  }

  @Test
  @DisplayName("formulas are text and nothing is evaluated")
  void formulasAreText() {
    var statement =
        read(
            "Date,Description,Amount",
            "2025-01-02,=cmd|' /C calc'!A0,-12.00",
            "2025-01-02,@SUM(1+1),-1.00");
    assertThat(statement.descriptions()).containsExactly("=cmd|' /C calc'!A0", "@SUM(1+1)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "windows-1250", "IBM850"})
  @DisplayName("the character set is found out")
  void charsets(String name) {
    String text =
        name.equals("windows-1250")
            ? "Datum;Popis;Částka;Měna\n07.03.2025;Večeře u Žižky;-99,00;CZK\n08.03.2025;Účet;-1,00;CZK\n"
            : "Buchungstag;Empfänger;Betrag;Währung\n07.03.2025;Bäckerei Köhler Süß;-99,00;EUR\n";
    var statement = read(StatementOptions.inCurrency(EUR), text.getBytes(Charset.forName(name)));
    assertThat(statement.layout().charset()).isEqualTo(Charset.forName(name));
    assertThat(statement.descriptions().get(0)).isIn("Večeře u Žižky", "Bäckerei Köhler Süß");
  }

  @Test
  @DisplayName("a byte order mark is no part of the first column's name")
  void byteOrderMark() {
    var statement = read("\ufeffDate\tDescription\tAmount", "2025-03-07\tShop\t-1.00");
    assertThat(statement.preview().header()).containsExactly("Date", "Description", "Amount");
    assertThat(statement.layout().delimiter()).isEqualTo('\t');
    byte[] utf16 =
        "\ufeffDate,Description,Amount\n2025-03-07,Shop,-1.00\n"
            .getBytes(StandardCharsets.UTF_16LE);
    assertThat(read(StatementOptions.inCurrency(EUR), utf16).preview().header())
        .first()
        .isEqualTo("Date");
  }

  @Test
  @DisplayName("the currency comes from its column, the header, the amounts, or the account")
  void currencies() {
    assertThat(read("Date,Description,Amount,Currency", "2025-03-07,Shop,-1.00,chf").amounts())
        .containsExactly("CHF -1.00");
    assertThat(read("Date,Description,Amount (USD)", "2025-03-07,Shop,-1.00").amounts())
        .containsExactly("USD -1.00");
    assertThat(read("Date,Description,Amount", "2025-03-07,Shop,-£1.00").amounts())
        .containsExactly("GBP -1.00");
    var yen = StatementOptions.inCurrency(Currency.getInstance("JPY"));
    assertThat(read(yen, "Date,Description,Amount", "2025-03-07,Shop,\"-1,200\"").amounts())
        .containsExactly("JPY -1200");
  }

  @Test
  @DisplayName("what the shop asked is kept beside what the account was charged")
  void originalAmount() {
    var statement =
        read(
            "Date,Payee,Amount (EUR),Original Amount,Original Currency",
            "2025-03-07,Pho House,-8.78,-9.95,USD",
            "2025-03-08,Bakery,-2.00,,");
    assertThat(statement.rows().get(0).originalAmount()).hasToString("USD -9.95");
    assertThat(statement.rows().get(1).originalAmount()).isNull();
  }

  @Test
  @DisplayName("rows that are not booked are skipped with the reason")
  void statusColumn() {
    var statement =
        read(
            "Date,Description,Amount,Status",
            "2025-03-07,Shop,-1.00,Completed",
            "2025-03-08,Hotel,-2.00,Pending",
            "2025-03-09,Rail,-3.00,Declined");
    assertThat(statement.amounts()).containsExactly("EUR -1.00");
    assertThat(statement.skipped()).extracting("line").containsExactly(3, 4);
  }

  @Test
  @DisplayName(
      "a saved layout reads the bank's next file, wherever its header stands, without asking again")
  void savedLayout() {
    String[] first = {"Date,Description,Amount", "05/04/2025,Shop,-1.00"};
    var monthFirst = StatementOptions.inCurrency(EUR).withDateOrder(DateOrder.MONTH_FIRST);
    StatementLayout saved = StatementLayout.parse(read(monthFirst, first).layout().toText());
    var options = StatementOptions.inCurrency(EUR).withKnownLayouts(List.of(saved));
    var next = read(options, "Account,12", "", "DATE,description,Amount", "06/04/2025,Shop,-1.00");
    assertThat(next.preview().known()).isTrue();
    assertThat(next.preview().ambiguities()).isEmpty();
    assertThat(next.dates()).containsExactly("2025-06-04");
  }

  @Test
  @DisplayName("records counted as footer are left out, however they look")
  void footerLines() {
    var options = StatementOptions.inCurrency(EUR);
    byte[] bytes =
        "Date,Description,Amount\n2025-01-02,a,-1.00\n2025-01-03,b,-2.00\n2025-01-04,c,-3.00\n"
            .getBytes(StandardCharsets.UTF_8);
    var source = StatementSource.of("folder/statement.csv", bytes);
    var preview = Statements.READER.preview(source, options);
    try (var rows =
        Statements.READER.read(
            source, preview.layout().withFooterLines(2), options, io.budgetai.Progress.NONE)) {
      assertThat(rows.next().description()).isEqualTo("a");
      assertThat(rows.hasNext()).isFalse();
      assertThat(rows.skippedCount()).isEqualTo(2);
    }
    assertThat(source.name()).isEqualTo("statement.csv");
  }

  @Test
  @DisplayName("bad rows are named by row and column and do not stop the others")
  void badRows() {
    var statement =
        read(
            "Date,Description,Amount,Currency",
            "2025-01-02,ok,-1.00,EUR",
            "0000-01-02,year zero,-1.00,EUR",
            "2025-02-30,no such day,-1.00,EUR",
            "2025-01-02,no number,12O.00,EUR",
            "2025-01-02,no currency,-1.00,ZZZ",
            "2025-01-02,too fine,-1.001,EUR",
            "2025-01-03,ok,-2.00,EUR");
    assertThat(statement.amounts()).containsExactly("EUR -1.00", "EUR -2.00");
    assertThat(statement.problems()).extracting("line").containsExactly(3, 4, 5, 6, 7);
    assertThat(statement.problems())
        .extracting("column")
        .containsExactly("Date", "Date", "Amount", "Currency", "Amount");
    assertThat(statement.problems().get(0).problem()).contains("year");
    assertThat(statement.problems())
        .allSatisfy(problem -> assertThat(problem.remedy()).startsWith("Maybe "));
  }
}
