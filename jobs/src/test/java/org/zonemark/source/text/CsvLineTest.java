package org.zonemark.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zonemark.conf.source.TextForm;
import org.zonemark.source.file.Grids;

class CsvLineTest {

  private static final TextForm FORM = new TextForm("UTF-8", ",", "\"", true);

  @Test
  void shouldDivideALineAsTheReaderOfWholeTextsDoes() {
    Random random = new Random(20261122);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder line = new StringBuilder("甲");
      for (int length = random.nextInt(12); length > 0; length--) {
        line.append("ab,,\"\" 高".charAt(random.nextInt(8)));
      }
      List<String> cells = CsvLine.cells(line.toString(), ',', '"');
      Grids whole =
          Grids.read(
              "a.csv", line.toString().getBytes(StandardCharsets.UTF_8), "csv", FORM, "*", "*");
      boolean goesOn = cells == null;
      if (!goesOn) {
        assertThat(whole.sheets().get(0).rows().get(0).texts()).as("%s", line).isEqualTo(cells);
      } else {
        // An open quote swallows what follows, to the end of the text, or nothing can be read.
        assertThat(whole.faults().size() + openEnds(whole)).as("%s", line).isPositive();
      }
    }
  }

  private static int openEnds(Grids grids) {
    List<String> open = new ArrayList<>();
    grids.sheets().forEach(sheet -> sheet.rows().forEach(row -> open.addAll(row.texts())));
    return open.size();
  }

  @Test
  void shouldGiveNoCellsWhereAQuoteStaysOpenOrIsFollowedByMore() {
    assertThat(CsvLine.cells("a,\"b", ',', '"')).isNull();
    assertThat(CsvLine.cells("a,\"b\"c,d", ',', '"')).isNull();
    assertThat(CsvLine.cells("a,\"b\"\"\",\"\",", ',', '"')).containsExactly("a", "b\"", "", "");
  }
}
