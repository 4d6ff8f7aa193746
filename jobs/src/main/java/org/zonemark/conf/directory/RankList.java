package org.zonemark.conf.directory;

import java.io.Serializable;
import org.zonemark.conf.text.Require;

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
    Require.filled("list_id", listId);
    Require.filled("indicator_id", indicatorId);
    Require.filled("name_zh", nameZh);
    Require.present("name_en", nameEn);
    Require.present("denominator_indicator_id", denominatorIndicatorId);
    Require.present("denominator_zone_id", denominatorZoneId);
    Require.present("note", note);
  }
}
