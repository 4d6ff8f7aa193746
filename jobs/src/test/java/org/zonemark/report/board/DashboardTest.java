package org.zonemark.report.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zonemark.job.paper.Json;
import org.zonemark.report.model.Dashboard;
import org.zonemark.report.model.Lang;
import org.zonemark.report.model.Report;
import org.zonemark.report.page.HtmlReport;
import org.zonemark.testing.SampleReports;
import org.zonemark.testing.SampleZones;

class DashboardTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static Dashboard of(Function<Lang, Report> in) {
    Report zh = in.apply(Lang.ZH);
    return Dashboards.of(zh, new HtmlReport().brief(zh), new HtmlReport().brief(in.apply(Lang.EN)));
  }

  private static Dashboard stated() {
    return of(SampleReports::zhengzhouAndXinxiang);
  }

  private static Dashboard zones() {
    return of(lang -> SampleZones.three(lang, null));
  }

  private static Dashboard empty() {
    return of(SampleReports::empty);
  }

  @Test
  void shouldBeWhatTheSchemaSays() throws Exception {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(Path.of("schemas/dashboard.schema.json")));
    for (Dashboard dashboard : List.of(stated(), zones(), empty())) {
      assertThat(schema.validate(JSON.readTree(Json.of(dashboard)))).isEmpty();
    }
    JsonNode damaged = JSON.readTree(Json.of(stated()).replace("\"run_id\"", "\"run\""));
    assertThat(schema.validate(damaged)).isNotEmpty();
  }

  @Test
  void shouldCountTargetsByTheYearDueEachPromiseOnce() {
    Dashboard dashboard = zones();

    long counted =
        SampleReports.targets().stream()
            .filter(target -> target.counted() && target.dueYear() > 0)
            .count();
    assertThat(
            dashboard.due().stream()
                .mapToLong(
                    due ->
                        due.attained() + due.missed() + due.behind() + due.open() + due.unjudged())
                .sum())
        .isEqualTo(counted);
    assertThat(dashboard.due()).extracting(Dashboard.Due::year).isSorted();
  }

  @Test
  void shouldSayEachSentenceInBothLanguages() {
    assertThat(stated().sentences())
        .isNotEmpty()
        .allSatisfy(
            sentence -> {
              assertThat(sentence.text().zh()).doesNotContain("<", "&");
              assertThat(sentence.text().en()).isNotBlank().doesNotContain("<", "&");
            });
  }

  @ParameterizedTest
  @EnumSource(Lang.class)
  void shouldShowItOnAPageWithoutScriptThatSaysWhatIsSyntheticAndUnofficial(Lang lang) {
    String page = DashboardPage.of(zones(), lang);

    assertThat(page)
        .doesNotContain("<script", "http://", "https://", "style=")
        .contains("default-src 'none'; style-src 'sha256-")
        .contains(lang == Lang.ZH ? "本报告含合成数据" : "synthetic data");
    assertThat(DashboardPage.of(empty(), lang)).contains("</html>");
    assertThat(DashboardPage.of(stated(), lang)).contains(lang == Lang.ZH ? "郑州" : "Zhengzhou");
  }
}
