package org.zonemark.conf.directory;

import java.io.Serializable;
import java.util.List;
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
 * @param breaks the evaluation years from which places follow another method than those before, so
 *     that a move across one says nothing
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
    List<Integer> breaks,
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
    breaks = Require.copy("breaks", breaks);
    Require.present("note", note);
  }

  /**
   * Which of the methods an evaluation year follows: 1, and one more with each break until then.
   */
  public int methodVersion(int year) {
    return 1 + (int) breaks.stream().filter(from -> from <= year).count();
  }

  /** Whether the method changed after one evaluation year and not after another, later one. */
  public boolean isBroken(int fromYear, int toYear) {
    return breaks.stream().anyMatch(year -> fromYear < year && year <= toYear);
  }
}
