package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.Money;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The transaction that a recurring one records, as text. */
final class TemplateJson {

  private TemplateJson() {}

  static String write(NewTransaction template) {
    ObjectNode node = Json.object();
    put(node, "account", template.account());
    put(node, "date", template.date());
    node.set("amount", Json.money(template.amount()));
    if (template.originalAmount() != null) {
      node.set("originalAmount", Json.money(template.originalAmount()));
    }
    node.put("description", template.description());
    put(node, "merchant", template.merchant());
    put(node, "category", template.category());
    put(node, "note", template.note());
    node.set("tags", Json.sorted(template.tags()));
    ArrayNode splits = node.putArray("splits");
    for (NewSplit split : template.splits()) {
      ObjectNode part = splits.addObject();
      part.set("amount", Json.money(split.amount()));
      put(part, "category", split.category());
      put(part, "note", split.note());
      part.set("tags", Json.sorted(split.tags()));
    }
    node.put("pending", template.pending());
    node.set("attachments", AttachmentJson.array(template.attachments()));
    return Json.write(node);
  }

  static NewTransaction read(String text) {
    JsonNode node = Json.read(text);
    UUID account = Json.idOrNull(node, "account");
    Money amount = Json.money(node.path("amount"));
    return new NewTransaction(
        account == null ? null : new AccountId(account),
        Json.dayOrNull(node, "date"),
        amount,
        Json.moneyOrNull(node, "originalAmount"),
        Json.text(node, "description"),
        Json.textOrNull(node, "merchant"),
        category(node),
        Json.textOrNull(node, "note"),
        tags(node),
        Json.list(
            node.get("splits"),
            part ->
                new NewSplit(
                    Json.money(part.path("amount")),
                    category(part),
                    Json.textOrNull(part, "note"),
                    tags(part))),
        node.path("pending").asBoolean(),
        AttachmentJson.list(node.path("attachments")));
  }

  private static void put(ObjectNode node, String field, @Nullable Object value) {
    if (value != null) {
      node.put(field, value.toString());
    }
  }

  private static @Nullable CategoryId category(JsonNode node) {
    UUID id = Json.idOrNull(node, "category");
    return id == null ? null : new CategoryId(id);
  }

  private static Set<String> tags(JsonNode node) {
    return Set.copyOf(Json.list(node.get("tags"), JsonNode::asText));
  }
}
