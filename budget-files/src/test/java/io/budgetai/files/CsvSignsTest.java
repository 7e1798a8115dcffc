package io.budgetai.files;

import static io.budgetai.files.Statements.EUR;
import static io.budgetai.files.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.files.Statements.Read;
import io.budgetai.imports.LayoutQuestion;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview.Ambiguity;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which amounts are money out. */
class CsvSignsTest {
  private static final String HEADER = "Date,Description,Amount";
  private static final StatementOptions OPTIONS = StatementOptions.inCurrency(EUR);

  private static List<LayoutQuestion> questions(Read read) {
    return read.preview().ambiguities().stream().map(Ambiguity::question).toList();
  }

  @Test
  @DisplayName("one row whose words speak of money out does not turn a statement round")
  void oneRowIsNoEvidence() {
    var tenant =
        read(
            HEADER,
            "2025-01-13,REWE,-50.00",
            "2025-01-14,Miete Untermieter Zimmer,400.00",
            "2025-01-15,Netflix,-12.99",
            "2025-01-16,Kino,-22.99");
    assertThat(tenant.amounts())
        .containsExactly("EUR -50.00", "EUR 400.00", "EUR -12.99", "EUR -22.99");
    assertThat(questions(tenant)).isEmpty();

    var waived =
        read(
            HEADER,
            "2025-01-13,GROCER,-50.00",
            "2025-01-14,FEE WAIVER,5.00",
            "2025-01-15,CINEMA,-12.99",
            "2025-01-16,BAKER,-2.99",
            "2025-01-17,SHOES,-80.00",
            "2025-01-18,BOOKS,-20.00");
    assertThat(waived.layout().signRule()).isEqualTo(SignRule.MINUS_IS_OUT);
    assertThat(questions(waived)).isEmpty();
  }

  @Test
  @DisplayName("a card is turned round by several rows that agree")
  void severalRowsTurn() {
    var card =
        read(
            HEADER,
            "2025-01-13,CAR PARK,4.60",
            "2025-01-14,PAYMENT RECEIVED,-90.00",
            "2025-01-15,ATM WITHDRAWAL,40.00",
            "2025-01-16,SHOES,80.00",
            "2025-01-17,SHOES RETURNED,-80.00",
            "2025-01-18,PURCHASE,9.00");
    assertThat(card.layout().signRule()).isEqualTo(SignRule.PLUS_IS_OUT);
    assertThat(card.amounts()).first().isEqualTo("EUR -4.60");
    assertThat(questions(card)).isEmpty();
  }

  @Test
  @DisplayName("what speaks against the signs and is too little to turn them is asked about")
  void contradictionIsAsked() {
    var paid =
        read(
            HEADER,
            "2025-01-13,CAR PARK,4.60",
            "2025-01-14,PAYMENT RECEIVED,-90.00",
            "2025-01-15,SHOES,80.00");
    assertThat(questions(paid)).containsExactly(LayoutQuestion.SIGN);
    var rents =
        read(
            HEADER,
            "2025-01-13,Miete Haus,400.00",
            "2025-01-14,Miete Hof,300.00",
            "2025-01-15,Miete Halle,200.00",
            "2025-01-16,Blumen,-20.00");
    assertThat(questions(rents)).containsExactly(LayoutQuestion.SIGN);
  }

  @ParameterizedTest
  @EnumSource(SignRule.class)
  @DisplayName(
      "a mark for debit or credit in the amount's cell decides, whatever the rule of signs")
  void marksDecide(SignRule rule) {
    var marked =
        read(
            OPTIONS.withSignRule(rule),
            HEADER,
            "2025-01-13,Charge,5.00 DR",
            "2025-01-14,Refund,7.00CR",
            "2025-01-15,Gebühr,1250.00 S",
            "2025-01-16,Zins,2.00 h");
    assertThat(marked.amounts())
        .containsExactly("EUR -5.00", "EUR 7.00", "EUR -1250.00", "EUR 2.00");
    var beside =
        read(
            OPTIONS.withSignRule(rule),
            "Date,Description,Amount,DR/CR",
            "2025-01-13,Charge,5.00,DR",
            "2025-01-14,Refund,7.00,CR");
    assertThat(beside.amounts()).containsExactly("EUR -5.00", "EUR 7.00");
    var twice =
        read(
            OPTIONS.withSignRule(rule),
            "Date,Description,Amount,DR/CR",
            "2025-01-13,Charge,5.00 DR,DR",
            "2025-01-14,Refund,7.00 CR,CR");
    assertThat(twice.amounts()).containsExactly("EUR -5.00", "EUR 7.00");
  }

  @Test
  @DisplayName("marks in columns of debits and credits say the same as the columns")
  void marksInSides() {
    var sides =
        read(
            "Date,Description,Debit,Credit",
            "2025-01-13,Charge,5.00 DR,",
            "2025-01-14,Lamp,6.00,",
            "2025-01-15,Chair,6.50,",
            "2025-01-16,Refund,,7.00 CR");
    assertThat(sides.amounts()).containsExactly("EUR -5.00", "EUR -6.00", "EUR -6.50", "EUR 7.00");
  }

  @Test
  @DisplayName("brackets, a minus behind the number and a mark for debit are money out together")
  void waysToWriteMoneyOut() {
    var charges =
        read(
            HEADER,
            "2025-01-13,Charge,(5.00)",
            "2025-01-14,Charge,5.00-",
            "2025-01-15,Charge,20.00 DR");
    assertThat(charges.amounts()).containsExactly("EUR -5.00", "EUR -5.00", "EUR -20.00");
    assertThat(questions(charges)).isEmpty();
  }

  @Test
  @DisplayName("a statement whose every amount is marked leaves nothing open")
  void allMarked() {
    var marked = read(HEADER, "2025-01-13,Blue Door,5.00 DR", "2025-01-14,Green Door,7.00 CR");
    assertThat(marked.amounts()).containsExactly("EUR -5.00", "EUR 7.00");
    assertThat(questions(marked)).isEmpty();
    var debits = read(HEADER, "2025-01-13,Blue Door,$5.00 DR", "2025-01-14,Green Door,$7.00 DR");
    assertThat(debits.amounts()).containsExactly("USD -5.00", "USD -7.00");
    assertThat(questions(debits)).isEmpty();
  }

  @Test
  @DisplayName("where only credits are marked, all else is money out, and the other way round")
  void oneSideMarked() {
    var card =
        read(
            HEADER,
            "2025-01-13,Blue Door,5.00",
            "2025-01-14,Green Door,7.00 CR",
            "2025-01-15,Red Door,6.00");
    assertThat(card.amounts()).containsExactly("EUR -5.00", "EUR 7.00", "EUR -6.00");
    assertThat(questions(card)).isEmpty();
    var account = read(HEADER, "2025-01-13,Blue Door,5.00", "2025-01-14,Green Door,7.00 DR");
    assertThat(account.amounts()).containsExactly("EUR 5.00", "EUR -7.00");
    assertThat(questions(account)).isEmpty();
  }
}
