package io.budgetai.persistence.jpa.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.budgetai.expense.Attachment;
import java.net.URI;
import java.util.List;

/** The documents of a transaction as text. */
final class AttachmentJson {

  private AttachmentJson() {}

  static String write(List<Attachment> attachments) {
    return Json.write(array(attachments));
  }

  static List<Attachment> read(String text) {
    return list(Json.read(text));
  }

  static ArrayNode array(List<Attachment> attachments) {
    ArrayNode array = Json.array();
    for (Attachment attachment : attachments) {
      array
          .addObject()
          .put("name", attachment.name())
          .put("mediaType", attachment.mediaType())
          .put("location", attachment.location().toString())
          .put("bytes", attachment.bytes());
    }
    return array;
  }

  static List<Attachment> list(JsonNode array) {
    return Json.list(
        array,
        node ->
            new Attachment(
                Json.text(node, "name"),
                Json.text(node, "mediaType"),
                URI.create(Json.text(node, "location")),
                node.path("bytes").asLong()));
  }
}
