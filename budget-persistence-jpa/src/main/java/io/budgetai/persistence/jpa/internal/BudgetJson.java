package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Allocation;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.Template;
import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The inner parts of a budget as text. */
final class BudgetJson {

  private BudgetJson() {}

  static String writeScope(BudgetScope scope) {
    ObjectNode node = Json.object();
    node.set("categories", Json.sorted(scope.categories()));
    node.set("tags", Json.sorted(scope.tags()));
    node.set("accounts", Json.sorted(scope.accounts()));
    return Json.write(node);
  }

  static BudgetScope readScope(String text) {
    JsonNode node = Json.read(text);
    return new BudgetScope(
        new HashSet<>(Json.list(node.get("categories"), id -> CategoryId.parse(id.asText()))),
        new HashSet<>(Json.list(node.get("tags"), JsonNode::asText)),
        new HashSet<>(Json.list(node.get("accounts"), id -> AccountId.parse(id.asText()))));
  }

  static String writeAllocations(List<Allocation> allocations) {
    ArrayNode array = Json.array();
    for (Allocation allocation : allocations) {
      array
          .addObject()
          .put("from", allocation.from().toString())
          .set("template", template(allocation.template()));
    }
    return Json.write(array);
  }

  static List<Allocation> readAllocations(String text) {
    return Json.list(
        Json.read(text),
        node ->
            new Allocation(
                LocalDate.parse(Json.text(node, "from")), template(node.path("template"))));
  }

  static String writeAdjustments(Map<LocalDate, Money> adjustments) {
    ObjectNode node = Json.object();
    new TreeMap<>(adjustments).forEach((day, money) -> node.set(day.toString(), Json.money(money)));
    return Json.write(node);
  }

  static SortedMap<LocalDate, Money> readAdjustments(String text) {
    SortedMap<LocalDate, Money> adjustments = new TreeMap<>();
    Json.read(text)
        .properties()
        .forEach(
            field ->
                adjustments.put(LocalDate.parse(field.getKey()), Json.money(field.getValue())));
    return adjustments;
  }

  static String writeThresholds(SortedSet<Integer> thresholds) {
    ArrayNode array = Json.array();
    thresholds.forEach(array::add);
    return Json.write(array);
  }

  static SortedSet<Integer> readThresholds(String text) {
    return new TreeSet<>(Json.list(Json.read(text), JsonNode::asInt));
  }

  private static ObjectNode template(Template template) {
    ObjectNode node = Json.object();
    if (template instanceof Template.Fixed fixed) {
      node.put("type", "fixed").set("amount", Json.money(fixed.amount()));
    } else if (template instanceof Template.AverageOfLast average) {
      node.put("type", "average-of-last").put("periods", average.periods());
    } else if (template instanceof Template.PercentOfIncome share) {
      node.put("type", "percent-of-income").put("percent", share.percent().toString());
    } else if (template instanceof Template.UpTo goal) {
      node.put("type", "up-to").put("by", goal.by().toString());
      node.set("target", Json.money(goal.target()));
    }
    return node;
  }

  private static Template template(JsonNode node) {
    String type = Json.text(node, "type");
    return switch (type) {
      case "fixed" -> new Template.Fixed(Json.money(node.path("amount")));
      case "average-of-last" -> new Template.AverageOfLast(node.path("periods").asInt());
      case "percent-of-income" ->
          new Template.PercentOfIncome(new BigDecimal(Json.text(node, "percent")));
      case "up-to" ->
          new Template.UpTo(
              Json.money(node.path("target")), LocalDate.parse(Json.text(node, "by")));
      default -> throw Json.unknownType("template", type);
    };
  }
}
