package org.zonemark.report.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zonemark.method.disclosure.DisclosureRule;
import org.zonemark.report.Labels;
import org.zonemark.report.model.FindingRow;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Name;
import org.zonemark.report.model.Report;

/** A made-up census of firms, told in words. */
class FirmSectionTest {

  private static final Report.FirmSource CENSUS =
      new Report.FirmSource(
          new Name("企业调查（合成）", "Census of firms (synthetic)"),
          true,
          2,
          1_234,
          1_100,
          new DisclosureRule(3, 85, 10),
          List.of(
              new Report.FirmAggregate(
                  new Name("营业收入", "Revenue"),
                  "sum",
                  "plain",
                  "营业收入",
                  null,
                  null,
                  new Report.FirmAggregate.Span(2021, 2023, 40, 20),
                  new Report.FirmAggregate.Counts(1_500, 800, 90, 10)),
              new Report.FirmAggregate(
                  new Name("亩均营收", "Revenue per mu"),
                  "ratio",
                  "sum_of_zones",
                  "营业收入",
                  "用地",
                  new Name("高企为是", "高企 is 是"),
                  new Report.FirmAggregate.Span(2023, 2023, 4, 0),
                  new Report.FirmAggregate.Counts(4, 0, 0, 0))),
          List.of(
              new FindingRow(
                  "firm_moved",
                  "info",
                  new Name("firms.csv：与上年不在同一园区的企业有 2 家", "firms.csv: 2 firms have moved"),
                  "2",
                  "kept",
                  "firms.csv")));

  private static FirmSection.Source told(Lang lang) {
    return new FirmSection(lang, Labels.of(lang)).sources(List.of(CENSUS)).get(0);
  }

  @Test
  void shouldTellFilesRowsAndFirmsAndWhatIsWithheld() {
    assertThat(told(Lang.ZH).facts()).containsExactly("2 个文件", "1,234 行", "1,100 家企业");
    assertThat(told(Lang.EN).facts()).containsExactly("Files: 2", "Rows: 1,234", "Firms: 1,100");
    assertThat(told(Lang.ZH).rule()).startsWith("企业少于 3 家，或最大一家超过 85%，不公布");
  }

  @Test
  void shouldTellOfEachAggregateHowItWasMadeOfWhichFirmsAndHowManyAreWithheld() {
    assertThat(told(Lang.ZH).aggregates())
        .containsExactly(
            new FirmSection.Aggregate(
                "营业收入",
                "营业收入的合计",
                null,
                null,
                "2021–2023",
                "40",
                "20",
                new FirmSection.Counts("1,500", "800", "90", "10")),
            new FirmSection.Aggregate(
                "亩均营收",
                "营业收入 ÷ 用地 的合计之比",
                "高企为是",
                "各区加总",
                "2023",
                "4",
                "—",
                new FirmSection.Counts("4", "0", "0", "0")));
    assertThat(told(Lang.EN).aggregates().get(0).made()).isEqualTo("Sum of 营业收入");
  }

  /** What came and what left stand beside a rate of growth and are sums. */
  @Test
  void shouldCallWhatCameASum() {
    Report.FirmAggregate came =
        new Report.FirmAggregate(
            new Name("营业收入", "Revenue"),
            "growth",
            "entry",
            "营业收入",
            null,
            null,
            new Report.FirmAggregate.Span(2022, 2023, 3, 0),
            new Report.FirmAggregate.Counts(6, 0, 0, 0));
    Report.FirmSource source =
        new Report.FirmSource(
            CENSUS.title(), true, 1, 7, 7, CENSUS.rule(), List.of(came), List.of());
    FirmSection.Aggregate told =
        new FirmSection(Lang.ZH, Labels.of(Lang.ZH))
            .sources(List.of(source))
            .get(0)
            .aggregates()
            .get(0);
    assertThat(told.made()).isEqualTo("营业收入的合计");
    assertThat(told.statement()).isEqualTo("新进入");
  }

  @Test
  void shouldTellWhatIsOddWithoutThePlaceThatIsTheFile() {
    assertThat(told(Lang.ZH).findings())
        .extracting(FirmSection.Finding::count, FirmSection.Finding::message)
        .containsExactly(tuple("2", "与上年不在同一园区的企业有 2 家"));
  }

  @Test
  void shouldSayThatTheNumberOfFirmsIsNotTold() {
    Report.FirmSource secret =
        new Report.FirmSource(
            CENSUS.title(), true, 1, 7, null, CENSUS.rule(), List.of(), List.of());
    assertThat(new FirmSection(Lang.ZH, Labels.of(Lang.ZH)).sources(List.of(secret)).get(0).facts())
        .containsExactly("1 个文件", "7 行", "企业数不公布");
  }
}
