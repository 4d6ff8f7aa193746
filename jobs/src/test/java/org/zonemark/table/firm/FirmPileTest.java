package org.zonemark.table.firm;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.Configuration;
import org.zonemark.conf.firm.FirmColumns;
import org.zonemark.method.number.Amounts;
import org.zonemark.testing.ConfFiles;

class FirmPileTest {

  private static final FirmColumns COLUMNS =
      new FirmColumns(
          "代码",
          "名称",
          "高新区",
          "",
          "",
          "年份",
          Map.of(
              "revenue", new FirmColumns.Amount("营收", "元"),
              "land", new FirmColumns.Amount("用地", "亩")),
          Map.of("high_tech", "高企"));

  private static String told(FirmYear row) {
    return String.join(
        "|",
        String.valueOf(row.year()),
        row.place().zone(),
        row.place().park(),
        String.valueOf(row.file()),
        row.firmName(),
        row.industry(),
        Arrays.toString(row.codes()),
        String.valueOf(row.amounts().orNull(0)),
        String.valueOf(row.amounts().orNull(1)));
  }

  @Test
  void shouldFindTheRowsOfEachFirmInOrderHoweverTheyCome() {
    Configuration conf = ConfFiles.sound().accepted();
    String zone = conf.zones().get(0).zoneId();
    String park = conf.zones().get(1).zoneId();
    Random random = new Random(5);
    // Aa and BB have one hash; a name may be longer than a block.
    List<String> firms = List.of("Aa", "BB", "91330100", "高".repeat(20_000), "x");
    Map<String, List<FirmYear>> wanted = new TreeMap<>();
    List<Map.Entry<String, FirmYear>> rows = new ArrayList<>();
    for (String firm : firms) {
      for (int year = 2010; year < 2030; year++) {
        Amounts amounts = new Amounts(2);
        amounts.put(0, BigDecimal.valueOf(random.nextLong(), 2));
        if (year % 3 == 0) {
          amounts.put(1, "12.5");
        }
        FirmYear.Place place = new FirmYear.Place(zone, year % 2 == 0 ? "" : park, null, true);
        FirmYear row =
            new FirmYear(
                year,
                place,
                year % 4,
                year % 5 == 0 ? null : "名" + year,
                year % 7 == 0 ? null : "软件",
                new String[] {year % 2 == 0 ? null : "是"},
                amounts);
        wanted.computeIfAbsent(firm, any -> new ArrayList<>()).add(row);
        rows.add(Map.entry(firm, row));
      }
    }
    Collections.shuffle(rows, random);
    FirmCodec codec = new FirmCodec(COLUMNS, conf);
    FirmPile pile = new FirmPile(codec);
    for (int from = 0; from < rows.size(); from += 9) {
      ByteBuffer block = ByteBuffer.allocate(16);
      for (Map.Entry<String, FirmYear> row : rows.subList(from, Math.min(from + 9, rows.size()))) {
        block = codec.write(row.getKey(), row.getKey().hashCode(), row.getValue(), block);
      }
      pile.add(Arrays.copyOf(block.array(), block.position()));
    }
    Map<String, List<String>> found = new TreeMap<>();
    pile.forEach(
        (firm, years) ->
            assertThat(found.put(firm, years.stream().map(FirmPileTest::told).toList())).isNull());
    Map<String, List<String>> all = new TreeMap<>();
    wanted.forEach((firm, years) -> all.put(firm, years.stream().map(FirmPileTest::told).toList()));
    assertThat(found).isEqualTo(all);
  }

  @Test
  void shouldHandOutNothingOfNoRows() {
    new FirmPile(new FirmCodec(COLUMNS, ConfFiles.sound().accepted()))
        .forEach((firm, years) -> assertThat(firm).isNull());
  }
}
