package org.zonemark.table.rank;

import java.util.stream.Stream;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.directory.Indicator;
import org.zonemark.conf.directory.RankList;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.DerivedTable;
import org.zonemark.table.data.TableRow;

/**
 * What the ids of lists mean: of those that publications state, of those that indicators make and
 * of those that indices make.
 */
public final class ListNames {

  /** Lists of places that are stated beside others than those of a declared list. */
  static final DerivedTable<Rankings.Tabled> BESIDE =
      DerivedTable.of(
          Tables.LISTS,
          DerivedTable.RANK,
          (lists, conf) ->
              lists.rankings().stream()
                  .map(row -> TableRow.view(Tables.RANKINGS, row).text(Columns.LIST_ID))
                  .filter(list -> list.contains(StatedLists.BESIDE))
                  .distinct()
                  .map(list -> beside(list, conf)));

  /** Lists that indices make. */
  public static final DerivedTable<Void> OF_INDICES =
      DerivedTable.<Void>of(
              Tables.LISTS,
              DerivedTable.INDEX,
              (nothing, conf) -> conf.indices().stream().map(ListNames::ofIndex))
          .in(Rankings.INDICES);

  private ListNames() {}

  /** The lists of publications, and those of all indicators by which zones can be ranked. */
  public static Stream<Row> declared(Configuration conf) {
    return Stream.concat(
        conf.lists().stream().map(ListNames::stated),
        conf.indicators().stream()
            .filter(indicator -> indicator.direction() != 0)
            .map(ListNames::ofIndicator));
  }

  private static TableRow row(String listId, String kind, String nameZh, String nameEn) {
    return TableRow.of(Tables.LISTS)
        .put(Columns.LIST_ID, listId)
        .put(Columns.LIST_KIND, kind)
        .put(Columns.NAME_ZH, nameZh)
        .put(Columns.NAME_EN, TableRow.emptyToNull(nameEn));
  }

  private static Row stated(RankList list) {
    return row(list.listId(), "stated", list.nameZh(), list.nameEn())
        .put(Columns.INDICATOR_ID, list.indicatorId())
        .put(Columns.DATA_YEAR_OFFSET, list.dataYearOffset())
        .put(Columns.DENOMINATOR_INDICATOR_ID, TableRow.emptyToNull(list.denominatorIndicatorId()))
        .put(Columns.DENOMINATOR_ZONE_ID, TableRow.emptyToNull(list.denominatorZoneId()))
        .put(Columns.METHOD_BREAKS, breaks(list))
        .put(Columns.NOTE, TableRow.emptyToNull(list.note()))
        .row();
  }

  private static String breaks(RankList list) {
    return TableRow.emptyToNull(
        String.join("|", list.breaks().stream().map(String::valueOf).toList()));
  }

  private static Row ofIndicator(Indicator indicator) {
    return row(indicator.indicatorId(), "indicator", indicator.nameZh(), indicator.nameEn())
        .put(Columns.INDICATOR_ID, indicator.indicatorId())
        .row();
  }

  private static Row beside(String listId, Configuration conf) {
    int at = listId.indexOf(StatedLists.BESIDE);
    Indicator indicator = conf.indicatorById(listId.substring(0, at));
    return row(listId, "stated", indicator.nameZh(), indicator.nameEn())
        .put(Columns.INDICATOR_ID, indicator.indicatorId())
        .put(Columns.COMPARATOR_ID, listId.substring(at + 1))
        .put(
            Columns.METHOD_BREAKS,
            conf.listOfIndicator(indicator.indicatorId()).map(ListNames::breaks).orElse(null))
        .row();
  }

  private static Row ofIndex(IndexDeclaration index) {
    return row(index.listId(), "index", index.nameZh(), index.nameEn())
        .put(Columns.INDEX_ID, index.indexId())
        .put(Columns.VARIANT_ID, index.variantId())
        .row();
  }
}
