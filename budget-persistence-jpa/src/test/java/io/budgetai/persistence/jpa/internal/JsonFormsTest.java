package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.budgetai.account.AccountId;
import io.budgetai.audit.FieldChange;
import io.budgetai.budget.Allocation;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.Template;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is stored stays readable: these texts are in databases, so they may gain fields and lose none. */
class JsonFormsTest {
  private static final String ID = "01900000-0000-7000-8000-000000000001";
  private static final CategoryId CATEGORY = CategoryId.parse(ID);
  private static final AccountId ACCOUNT = AccountId.parse(ID);
  private static final Money TEN = Money.of("10.00", "EUR");
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

  @Test
  void scope() {
    BudgetScope scope = new BudgetScope(Set.of(CATEGORY), Set.of("b", "a"), Set.of(ACCOUNT));
    String text =
        "{\"categories\":[\"%s\"],\"tags\":[\"a\",\"b\"],\"accounts\":[\"%s\"]}".formatted(ID, ID);
    assertThat(BudgetJson.writeScope(scope)).isEqualTo(text);
    assertThat(BudgetJson.readScope(text)).isEqualTo(scope);
    assertThat(BudgetJson.readScope("{\"later\":1}")).isEqualTo(BudgetScope.all());
  }

  @Test
  void allocations() {
    List<Allocation> allocations =
        List.of(
            new Allocation(DAY, new Template.Fixed(TEN)),
            new Allocation(DAY, new Template.AverageOfLast(3)),
            new Allocation(DAY, new Template.PercentOfIncome(new BigDecimal("12.5"))),
            new Allocation(DAY, new Template.UpTo(TEN, DAY)));
    String text =
        "[{\"from\":\"2024-02-29\",\"template\":{\"type\":\"fixed\",\"amount\":{\"minorUnits\":1000,\"currency\":\"EUR\"}}},"
            + "{\"from\":\"2024-02-29\",\"template\":{\"type\":\"average-of-last\",\"periods\":3}},"
            + "{\"from\":\"2024-02-29\",\"template\":{\"type\":\"percent-of-income\",\"percent\":\"12.5\"}},"
            + "{\"from\":\"2024-02-29\",\"template\":{\"type\":\"up-to\",\"by\":\"2024-02-29\","
            + "\"target\":{\"minorUnits\":1000,\"currency\":\"EUR\"}}}]";
    assertThat(BudgetJson.writeAllocations(allocations)).isEqualTo(text);
    assertThat(BudgetJson.readAllocations(text)).isEqualTo(allocations);
  }

  @Test
  void adjustmentsAndThresholds() {
    String text = "{\"2024-02-29\":{\"minorUnits\":1000,\"currency\":\"EUR\"}}";
    assertThat(BudgetJson.writeAdjustments(Map.of(DAY, TEN))).isEqualTo(text);
    assertThat(BudgetJson.readAdjustments(text)).isEqualTo(Map.of(DAY, TEN));
    assertThat(BudgetJson.writeThresholds(new TreeSet<>(Set.of(100, 80)))).isEqualTo("[80,100]");
    assertThat(BudgetJson.readThresholds("[80,100]")).containsExactly(80, 100);
  }

  @Test
  void conditions() {
    List<Condition> conditions =
        List.of(
            new Condition.Text(Condition.TextField.ANY, Condition.TextMatch.WORD, "bäcker\"ei"),
            new Condition.Amount(TEN, null),
            new Condition.Flow(Condition.Direction.OUT),
            new Condition.InAccount(Set.of(ACCOUNT)));
    String text =
        "[{\"type\":\"text\",\"field\":\"ANY\",\"match\":\"WORD\",\"value\":\"bäcker\\\"ei\"},"
            + "{\"type\":\"amount\",\"atLeast\":{\"minorUnits\":1000,\"currency\":\"EUR\"}},"
            + "{\"type\":\"flow\",\"direction\":\"OUT\"},"
            + "{\"type\":\"in-account\",\"accounts\":[\""
            + ID
            + "\"]}]";
    assertThat(RuleJson.writeConditions(conditions)).isEqualTo(text);
    assertThat(RuleJson.readConditions(text)).isEqualTo(conditions);
  }

  @Test
  void actions() {
    List<Action> actions =
        List.of(
            new Action.SetCategory(CATEGORY),
            new Action.SetMerchant("Bakery"),
            new Action.AddTags(Set.of("b", "a")));
    String text =
        "[{\"type\":\"set-category\",\"category\":\""
            + ID
            + "\"},{\"type\":\"set-merchant\",\"name\":\"Bakery\"},"
            + "{\"type\":\"add-tags\",\"tags\":[\"a\",\"b\"]}]";
    assertThat(RuleJson.writeActions(actions)).isEqualTo(text);
    assertThat(RuleJson.readActions(text)).isEqualTo(actions);
  }

  @Test
  void aTypeOfALaterVersionIsRefusedByName() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RuleJson.readActions("[{\"type\":\"sing\"}]"))
        .withMessageContaining("sing")
        .withMessageContaining("update the library");
  }

  @Test
  void template() {
    NewTransaction template =
        NewTransaction.expense("10.00", "EUR")
            .in(new AccountId(UUID.fromString(ID)))
            .on(DAY)
            .at("Bakery")
            .originally(Money.of("-11.00", "USD"))
            .note("rolls")
            .tags("food")
            .split(NewSplit.of(TEN.negated(), CATEGORY).note("part").tags("x"))
            .asPending()
            .attach(new Attachment("a.pdf", "application/pdf", URI.create("file:/a"), 5));
    String text =
        "{\"account\":\"%s\",\"date\":\"2024-02-29\",\"amount\":{\"minorUnits\":-1000,\"currency\":\"EUR\"},"
            + "\"originalAmount\":{\"minorUnits\":-1100,\"currency\":\"USD\"},\"description\":\"Bakery\","
            + "\"merchant\":\"Bakery\",\"note\":\"rolls\",\"tags\":[\"food\"],"
            + "\"splits\":[{\"amount\":{\"minorUnits\":-1000,\"currency\":\"EUR\"},\"category\":\"%s\","
            + "\"note\":\"part\",\"tags\":[\"x\"]}],\"pending\":true,"
            + "\"attachments\":[{\"name\":\"a.pdf\",\"mediaType\":\"application/pdf\",\"location\":\"file:/a\","
            + "\"bytes\":5}]}";
    assertThat(TemplateJson.write(template)).isEqualTo(text.formatted(ID, ID));
    assertThat(TemplateJson.read(TemplateJson.write(template))).isEqualTo(template);
    NewTransaction bare = NewTransaction.income("1.00", "EUR");
    assertThat(TemplateJson.read(TemplateJson.write(bare))).isEqualTo(bare);
  }

  @Test
  void changes() {
    List<FieldChange> changes =
        List.of(new FieldChange("date", null, "2024-02-29"), new FieldChange("note", "a", null));
    String text =
        "[{\"field\":\"date\",\"after\":\"2024-02-29\"},{\"field\":\"note\",\"before\":\"a\"}]";
    assertThat(ChangesJson.write(changes)).isEqualTo(text);
    assertThat(ChangesJson.read(text)).isEqualTo(changes);
  }
}
