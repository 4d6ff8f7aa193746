package org.zonemark.source;

import java.util.List;
import org.zonemark.method.number.Amounts;

/**
 * A row of a table of firms as it stands. Texts are null where they are blank, or the table has no
 * such column.
 *
 * @param firm the firm's id
 * @param firmName its name
 * @param zone the name of its zone
 * @param park the name of its park
 * @param industry its industry
 * @param year the year
 * @param codes the declared codes in their order
 * @param amounts the declared amounts in their order
 * @param unreadable the texts of amounts that are no numbers
 */
public record FirmRow(
    String firm,
    String firmName,
    String zone,
    String park,
    String industry,
    String year,
    String[] codes,
    Amounts amounts,
    List<String> unreadable) {}
