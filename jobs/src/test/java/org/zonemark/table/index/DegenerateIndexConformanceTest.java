package org.zonemark.table.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zonemark.conf.index.IndexDeclaration;
import org.zonemark.schema.Columns;
import org.zonemark.schema.Row;
import org.zonemark.schema.Tables;
import org.zonemark.table.data.TableRow;
import org.zonemark.table.rank.Rankings;
import org.zonemark.testing.ReadInputs;

/**
 * An index of indicators that are negative, constant, zero or unknown, beside the folder that
 * zonemark.conformance names: a score that can be said by hand, or a reason.
 */
class DegenerateIndexConformanceTest {

  private static final int YEAR = 2021;

  /** The total scores of the year by zone, or why there are none. */
  private static Map<String, String> totals(String id) throws IOException {
    ReadInputs read = ReadInputs.ofCase(ReadInputs.beside("cases").resolve("60-index-degenerate"));
    List<Row> values = new ArrayList<>();
    read.settled()
        .forEach(
            one ->
                Rankings.value(one, read.conf())
                    .ifPresent(
                        value -> values.add(IndexInputs.input(one.series().indicatorId(), value))));
    IndexDeclaration index =
        read.conf().indices().stream()
            .filter(one -> one.indexId().equals(id))
            .findFirst()
            .orElseThrow();
    Map<String, String> totals = new TreeMap<>();
    for (Row row : Scores.of(index, IndexInputs.of(index, read.conf(), values))) {
      TableRow score = TableRow.view(Tables.SCORES, row);
      if (score.text(Columns.NODE_ID).equals(id) && score.integer(Columns.YEAR) == YEAR) {
        Double value = score.number(Columns.SCORE);
        totals.put(
            score.text(Columns.ZONE_ID).substring("htz-".length()),
            value == null ? score.text(Columns.REASON) : String.format(Locale.ROOT, "%.2f", value));
      }
    }
    return totals;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Two of six indicators are constant and say nothing; 0.67 is too little.
        "i1; changzhou=coverage_too_low, chengdu=coverage_too_low, hangzhou=coverage_too_low,"
            + " luoyang=coverage_too_low, nanjing=coverage_too_low, wuxi=coverage_too_low,"
            + " xian=coverage_too_low, zhengzhou=coverage_too_low",
        // Zhengzhou is last in revenue and profit: a geometric mean with 0 is 0.
        "i2; changzhou=100.00, chengdu=10.89, hangzhou=19.66, luoyang=25.20, nanjing=15.29,"
            + " wuxi=23.93, xian=39.84, zhengzhou=0.00",
        "i4; changzhou=100.00, chengdu=2.75, hangzhou=3.57, luoyang=coverage_too_low,"
            + " nanjing=3.16, wuxi=3.97, xian=1.54, zhengzhou=coverage_too_low",
        // One of two dimensions weighs nothing; the other is better where it is smaller.
        "i6; changzhou=0.00, chengdu=57.14, hangzhou=28.57, luoyang=85.71, nanjing=42.86,"
            + " wuxi=14.29, xian=no_value, zhengzhou=100.00",
        // (300/700 + 55/90 + 30/70) / 3 of Chengdu.
        "i7; changzhou=100.00, chengdu=48.94, hangzhou=73.54, luoyang=24.34, nanjing=60.32,"
            + " wuxi=86.77, xian=coverage_too_low, zhengzhou=0.00",
        // No share of a maximum that is not positive, or of negative values; too little is left.
        "i8; changzhou=coverage_too_low, chengdu=coverage_too_low, hangzhou=coverage_too_low,"
            + " luoyang=coverage_too_low, nanjing=coverage_too_low, wuxi=coverage_too_low,"
            + " xian=coverage_too_low, zhengzhou=coverage_too_low"
      })
  void shouldScoreWhatCanBeScoredAndSayWhyTheRestCannot(String index, String told)
      throws IOException {
    assertThat(totals(index).toString()).isEqualTo("{" + told + "}");
  }

  @Test
  void shouldGiveEachZoneTheWeightsThatSpeakForItAndNeverLessThanNothing() throws IOException {
    // Chengdu leads by profit, (5 + 50) / 90; Xi'an by it too, 50 / 90.
    assertThat(totals("i5"))
        .containsEntry("changzhou", "1.00")
        .containsEntry("chengdu", "0.61")
        .containsEntry("xian", "0.56")
        .containsEntry("zhengzhou", "0.00");
  }
}
