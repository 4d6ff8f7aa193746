package org.zonemark.table.quality;

import java.io.Serializable;
import java.util.Map;
import org.zonemark.schema.CodeList;
import org.zonemark.schema.Ids;
import org.zonemark.schema.Schemas;

/**
 * Something wrong or odd in the data, at one place. A finding is data: it never stops a run by
 * itself; the gates of the run's settings do.
 *
 * @param code a code of the list finding_code, which gives disposition and message
 * @param sourceId the source that declares the file
 * @param sourceRef the place, relative to the inputs: file, sheet, row and column
 * @param value the text in question, "" where the place says all
 * @param details what the message names besides: expected, field, other_place; words of one
 *     language under a key that ends in _zh or _en
 * @param synthetic whether the input says that it is synthetic
 */
public record Finding(
    String code,
    String sourceId,
    String sourceRef,
    String value,
    Map<String, String> details,
    boolean synthetic)
    implements Serializable {

  public Finding {
    details = Map.copyOf(details);
  }

  /** The stable id: the same fault at the same place has it in every run. */
  public String id() {
    return Ids.of(code, sourceId, sourceRef, value, details.getOrDefault("other_place", ""));
  }

  /** Whether the value was rejected, kept or corrected. */
  public String disposition() {
    return attribute("disposition");
  }

  /** One line in Chinese: place, value, remedy. */
  public String messageZh() {
    return filled(attribute("message_zh"), true);
  }

  /** One line in English: place, value, remedy. */
  public String messageEn() {
    return filled(attribute("message_en"), false);
  }

  private String attribute(String name) {
    CodeList codes = Schemas.standard().codeList("finding_code");
    return codes.code(code).attribute(name);
  }

  /** A template with its places filled; brackets with nothing in them are left out. */
  private String filled(String template, boolean chinese) {
    String text = template.replace("{place}", sourceRef).replace("{value}", value);
    for (Map.Entry<String, String> detail : details.entrySet()) {
      String key = Bilingual.keyIn(detail.getKey(), chinese);
      text = key.isEmpty() ? text : text.replace("{" + key + "}", detail.getValue());
    }
    return text.replace(" ()", "").replace("()", "").replace("（）", "");
  }
}
