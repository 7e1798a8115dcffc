package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.budgetai.audit.FieldChange;
import java.util.List;

/** The changes of an audit entry as text. */
final class ChangesJson {

  private ChangesJson() {}

  static String write(List<FieldChange> changes) {
    ArrayNode array = Json.array();
    for (FieldChange change : changes) {
      ObjectNode node = array.addObject().put("field", change.field());
      if (change.before() != null) {
        node.put("before", change.before());
      }
      if (change.after() != null) {
        node.put("after", change.after());
      }
    }
    return Json.write(array);
  }

  static List<FieldChange> read(String text) {
    return Json.list(
        Json.read(text),
        node ->
            new FieldChange(
                Json.text(node, "field"),
                Json.textOrNull(node, "before"),
                Json.textOrNull(node, "after")));
  }
}
