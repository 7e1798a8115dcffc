package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.budgetai.account.AccountId;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Condition.TextField;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.category.CategoryId;
import java.util.HashSet;
import java.util.List;

/** Conditions and actions of a rule as text. */
final class RuleJson {

  private RuleJson() {}

  static String writeConditions(List<Condition> conditions) {
    ArrayNode array = Json.array();
    conditions.forEach(condition -> array.add(condition(condition)));
    return Json.write(array);
  }

  static List<Condition> readConditions(String text) {
    return Json.list(Json.read(text), RuleJson::condition);
  }

  static String writeActions(List<Action> actions) {
    ArrayNode array = Json.array();
    actions.forEach(action -> array.add(action(action)));
    return Json.write(array);
  }

  static List<Action> readActions(String text) {
    return Json.list(Json.read(text), RuleJson::action);
  }

  private static ObjectNode condition(Condition condition) {
    ObjectNode node = Json.object();
    if (condition instanceof Condition.Text text) {
      node.put("type", "text")
          .put("field", text.field().name())
          .put("match", text.match().name())
          .put("value", text.value());
    } else if (condition instanceof Condition.Amount amount) {
      node.put("type", "amount");
      if (amount.atLeast() != null) {
        node.set("atLeast", Json.money(amount.atLeast()));
      }
      if (amount.atMost() != null) {
        node.set("atMost", Json.money(amount.atMost()));
      }
    } else if (condition instanceof Condition.Flow flow) {
      node.put("type", "flow").put("direction", flow.direction().name());
    } else if (condition instanceof Condition.InAccount inAccount) {
      node.put("type", "in-account").set("accounts", Json.sorted(inAccount.accounts()));
    }
    return node;
  }

  private static Condition condition(JsonNode node) {
    String type = Json.text(node, "type");
    return switch (type) {
      case "text" ->
          new Condition.Text(
              TextField.valueOf(Json.text(node, "field")),
              TextMatch.valueOf(Json.text(node, "match")),
              Json.text(node, "value"));
      case "amount" ->
          new Condition.Amount(Json.moneyOrNull(node, "atLeast"), Json.moneyOrNull(node, "atMost"));
      case "flow" -> new Condition.Flow(Direction.valueOf(Json.text(node, "direction")));
      case "in-account" ->
          new Condition.InAccount(
              new HashSet<>(Json.list(node.get("accounts"), id -> AccountId.parse(id.asText()))));
      default -> throw Json.unknownType("condition", type);
    };
  }

  private static ObjectNode action(Action action) {
    ObjectNode node = Json.object();
    if (action instanceof Action.SetCategory set) {
      node.put("type", "set-category").put("category", set.category().toString());
    } else if (action instanceof Action.SetMerchant set) {
      node.put("type", "set-merchant").put("name", set.name());
    } else if (action instanceof Action.AddTags add) {
      node.put("type", "add-tags").set("tags", Json.sorted(add.tags()));
    }
    return node;
  }

  private static Action action(JsonNode node) {
    String type = Json.text(node, "type");
    return switch (type) {
      case "set-category" -> new Action.SetCategory(CategoryId.parse(Json.text(node, "category")));
      case "set-merchant" -> new Action.SetMerchant(Json.text(node, "name"));
      case "add-tags" ->
          new Action.AddTags(new HashSet<>(Json.list(node.get("tags"), JsonNode::asText)));
      default -> throw Json.unknownType("action", type);
    };
  }
}
