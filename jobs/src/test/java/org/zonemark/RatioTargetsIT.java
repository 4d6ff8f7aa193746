package org.zonemark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zonemark.testing.ConfFiles;
import org.zonemark.testing.DuckDb;
import org.zonemark.testing.Told;

/** A ratio that only a target names is judged by the statements of another indicator. */
class RatioTargetsIT {

  private static final String TARGETS =
      """
      source_id: plan
      kind: targets
      publisher: 管委会
      title: 规划
      series: plan
      authority: 20
      files: [{path: plan.csv, edition: "2018", published_on: "2018"}]
      format: csv
      set: {plan_id: plan, stated_on: "2018", zone: 郑州高新区, measure: share, unit: "%"}
      fields: {target_id: 编号, indicator: 指标, of_indicator: 占比分母, period: 目标期}
      values: [{header: 目标, set: {op: ">="}}]
      """;

  @TempDir Path folder;

  private Path conf;

  private Told told(String job, Path lake) throws IOException {
    Path inputs = Files.createDirectories(folder.resolve("inputs"));
    Files.writeString(inputs.resolve("yearbook.csv"), "指标,绝对额,同比\n地区生产总值,400,10\n研发经费,20,5\n");
    Files.writeString(inputs.resolve("plan.csv"), "编号,指标,占比分母,目标期,目标\nF1,研发经费,地区生产总值,2020年,4.5\n");
    conf = folder.resolve("conf");
    ConfFiles.sound()
        .with(
            "indicators.csv",
            ConfFiles.INDICATORS + "research,研发经费,Research,元,1,flow,sum,CNY,current,current,,,\n")
        .with("sources/plan.yaml", TARGETS)
        .into(conf);
    return Told.by(
        job,
        "--conf",
        conf.toString(),
        "--inputs",
        inputs.toString(),
        "--lake",
        lake.toString(),
        "--as-of",
        "2026-06-30");
  }

  @Test
  void shouldBringBothSidesToWhereTheTargetIsJudged() throws IOException, SQLException {
    for (String job : new String[] {"run", "chain"}) {
      Path lake = folder.resolve(job);
      Told night = told(job.equals("run") ? "run" : "ingest", lake);
      assertThat(night.exitCode()).as(night.everything()).isZero();
      if (job.equals("chain")) {
        night =
            Told.by(
                "attain",
                "--conf",
                conf.toString(),
                "--lake",
                lake.toString(),
                "--as-of",
                "2026-06-30");
        assertThat(night.exitCode()).as(night.everything()).isZero();
      }
      try (DuckDb tables = DuckDb.over(Path.of(night.after("Snapshot:")))) {
        assertThat(
                tables.rows(
                    "SELECT status, observed, observed_from, len(split(observations_used, ' '))"
                        + " FROM attainment"))
            .as(job)
            .containsExactly(DuckDb.row("attained", 5.0, "quotient", 2L));
        assertThat(
                tables.rows(
                    "SELECT observations.indicator_id, value FROM observations JOIN attainment ON"
                        + " list_contains(split(observations_used, ' '),"
                        + " observations.observation_id) ORDER BY ALL"))
            .containsExactly(DuckDb.row("gdp", 4e10), DuckDb.row("research", 2e9));
      }
    }
    Told explained =
        Told.by(
            "explain",
            "plan:F1",
            "--conf",
            conf.toString(),
            "--lake",
            folder.resolve("run").toString());
    assertThat(explained.out()).contains("  实际值 = 研发经费 2020年 20亿元 ÷ 地区生产总值 2020年 400亿元 = 5%");
  }
}
