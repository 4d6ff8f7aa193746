package org.zonemark.conf;

import java.io.Serializable;

/**
 * A rank list that a publication states, such as the national evaluation.
 *
 * @param listId the stable id
 * @param indicatorId the indicator under which its ranks are observed
 * @param nameZh the name in Chinese
 * @param nameEn the name in English; may be empty
 * @param dataYearOffset data year less evaluation year: -1 where the evaluation of 2020 rests on
 *     the data of 2019
 * @param denominatorIndicatorId the indicator that says how many were ranked; empty where unknown
 * @param denominatorZoneId the zone under which that number is observed; empty where unknown
 * @param note what a reader must know; may be empty
 */
public record RankList(
    String listId,
    String indicatorId,
    String nameZh,
    String nameEn,
    int dataYearOffset,
    String denominatorIndicatorId,
    String denominatorZoneId,
    String note)
    implements Serializable {

  /** Rejects a list without id, indicator or name. */
  public RankList {
    Check.filled("list_id", listId);
    Check.filled("indicator_id", indicatorId);
    Check.filled("name_zh", nameZh);
    Check.present("name_en", nameEn);
    Check.present("denominator_indicator_id", denominatorIndicatorId);
    Check.present("denominator_zone_id", denominatorZoneId);
    Check.present("note", note);
  }
}
