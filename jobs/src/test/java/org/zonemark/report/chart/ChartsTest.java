package org.zonemark.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChartsTest {

  @Test
  void shouldDrawTheBetterRankHigher() {
    assertThat(
            RankHistory.of(
                List.of(new RankHistory.Point(2023, 9, 10), new RankHistory.Point(2024, 3, 10)),
                List.of()))
        .contains("d=\"M4 20l100-12\"", "cx=\"104\" cy=\"8\"");
  }

  @Test
  void shouldDrawTheTwentyEighthOfEightyThreeLowerThanTheFortiethOfMore() {
    assertThat(
            RankHistory.of(
                List.of(new RankHistory.Point(2011, 28, 83), new RankHistory.Point(2012, 40, 178)),
                List.of()))
        .contains("d=\"M4 10l100-2\"");
  }

  @Test
  void shouldOpenTheLineWhereAYearIsMissingOrTheMethodChanged() {
    List<RankHistory.Point> points =
        List.of(
            new RankHistory.Point(2020, 9, null),
            new RankHistory.Point(2021, 8, null),
            new RankHistory.Point(2022, 7, null),
            new RankHistory.Point(2023, 6, null));

    assertThat(RankHistory.of(points, List.of()))
        .containsOnlyOnce("<path")
        .contains("d=\"M4 22l33-2 34-2 33-3\"");
    assertThat(RankHistory.of(points, List.of(2022)).split("<path")).hasSize(3);
    assertThat(
            RankHistory.of(
                    List.of(points.get(0), points.get(1), new RankHistory.Point(2024, 5, null)),
                    List.of())
                .split("<path"))
        .hasSize(2);
  }

  @Test
  void shouldDrawNothingOfOneRank() {
    assertThat(RankHistory.of(List.of(new RankHistory.Point(2024, 5, null)), List.of())).isEmpty();
  }

  @Test
  void shouldEndWhatLiesOutsideOfAHundredPercentAtTheEdge() {
    assertThat(ScheduleBar.of(200, 80))
        .contains("<rect x=\"0\" y=\"3\" width=\"100\"", "<path d=\"M80 0l0 12\"");
    assertThat(ScheduleBar.of(-20, 80)).contains("<rect x=\"0\" y=\"3\" width=\"0\"");
  }

  @Test
  void shouldPutThePartsOfABarSideBySide() {
    Map<String, Long> parts = new LinkedHashMap<>();
    parts.put("attained", 1L);
    parts.put("missed", 3L);

    assertThat(StackedBar.of(parts, 4))
        .contains(
            "class=\"fill-attained\" x=\"0\" y=\"0\" width=\"60\"",
            "class=\"fill-missed\" x=\"60\" y=\"0\" width=\"180\"");
  }

  @Test
  void shouldDrawTheScheduleFromTheBaseToTheTargetAndTheValuesBeside() {
    String path =
        TargetPath.of(
            new TargetPath.Point(2020, 10),
            new TargetPath.Point(2025, 20),
            List.of(new TargetPath.Point(2021, 10), new TargetPath.Point(2022, 12)),
            new TargetPath.Point(2025, 16),
            false);

    assertThat(path)
        .contains("class=\"plan\" d=\"M7 48l206-41\"", "class=\"act\" d=\"M48 48l41-8\"")
        .contains("class=\"proj\" d=\"M89 40l124-17\"", ">2020</text>", ">2025</text>");
  }

  @Test
  void shouldBreakTheLineOverAYearWithoutAValueAndMarkAYearAlone() {
    String path =
        TargetPath.of(
            null,
            new TargetPath.Point(2025, 20),
            List.of(
                new TargetPath.Point(2020, 10),
                new TargetPath.Point(2022, 12),
                new TargetPath.Point(2023, 13)),
            null,
            false);

    assertThat(path).contains("class=\"act\" cx=\"7\"", "class=\"act\" d=\"M89");
  }

  @Test
  void shouldDrawRanksUpsideDown() {
    assertThat(
            TargetPath.of(
                new TargetPath.Point(2020, 20),
                new TargetPath.Point(2025, 10),
                List.of(),
                null,
                true))
        .contains("class=\"plan\" d=\"M7 48l206-41\"");
  }

  @Test
  void shouldKnowTheProvincesByTheStartOfTheirNames() {
    assertThat(TileMap.knows("内蒙古自治区")).isTrue();
    assertThat(TileMap.knows("合成省01")).isFalse();
  }

  @Test
  void shouldWriteInATileAsMuchOfANameAsTellsItFromTheOthers() {
    assertThat(TileMap.shortNames(List.of("Synthetic province 01", "Synthetic province 13")))
        .containsExactly("SP 01", "SP 13");
    assertThat(TileMap.shortNames(List.of("Inner Mongolia", "Heilongjiang", "Hebei")))
        .containsExactly("Inn. Mon.", "Heilongj.", "Hebei");
    assertThat(TileMap.shortNames(List.of("黑龙江", "内蒙古"))).containsExactly("黑龙江", "内蒙古");
  }
}
